"""Reference entries that the rules' own examples share. They are real papers, in full."""



from __future__ import annotations

PASTRAK = "Pastrak M, Abd-Elsayed A, Ma F, et al. Systematic review of the use of intravenous ketamine for fibromyalgia. Ochsner J. 2021;21(4):387-394. doi:10.31486/toj.21.0038"
NOPPERS = "Noppers I, Niesters M, Swartjes M, et al. Absence of long-term analgesic effect from a short-term S-ketamine infusion on fibromyalgia pain. Eur J Pain. 2011;15(9):942-949."
WALITT = "Walitt B, Nahin RL, Katz RS, et al. The prevalence and characteristics of fibromyalgia in the 2012 National Health Interview Survey. PLoS One. 2015;10(9):e0138024. doi:10.1371/journal.pone.0138024"
