"""The command `verify`: is this page the sealed article, and whose signatures stand behind it. Loads no window, no library and no network."""
