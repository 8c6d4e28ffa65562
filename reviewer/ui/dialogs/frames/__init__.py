"""What every dialog is made of: heading, fields, one main button; dialogs that take a passphrase, say or ask something, or want a name."""
