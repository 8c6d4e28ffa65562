"""Every rule of the house, in the order the catalogue lists them."""
