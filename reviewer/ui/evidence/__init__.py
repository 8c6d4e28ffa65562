"""The tabs on what the article stands on: claims, sources, balance."""
