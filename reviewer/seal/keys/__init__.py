"""Personal keys and what is signed with them, as OpenSSH has both."""
