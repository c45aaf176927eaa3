"""The aligner: pairs the sentences of two texts and says how sure it is of each pair."""
