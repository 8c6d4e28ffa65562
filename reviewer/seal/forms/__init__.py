"""What all that is signed is written in: the values of a seal, their shapes, strict JSON, the strings of SSH."""
