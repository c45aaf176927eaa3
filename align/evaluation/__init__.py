"""How good an encoder is: at finding translations, at pairing words, at differences."""
