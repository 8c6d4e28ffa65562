"""The one draft that lies on the desk: parsed, checked, and held together with what the library knows of it."""
