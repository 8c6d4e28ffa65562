"""Reference entries that the rules' own examples share, real papers in full, and a page too long to stand in its rule."""

from __future__ import annotations

PASTRAK = "Pastrak M, Abd-Elsayed A, Ma F, et al. Systematic review of the use of intravenous ketamine for fibromyalgia. Ochsner J. 2021;21(4):387-394. doi:10.31486/toj.21.0038"
NOPPERS = "Noppers I, Niesters M, Swartjes M, et al. Absence of long-term analgesic effect from a short-term S-ketamine infusion on fibromyalgia pain. Eur J Pain. 2011;15(9):942-949."
WALITT = "Walitt B, Nahin RL, Katz RS, et al. The prevalence and characteristics of fibromyalgia in the 2012 National Health Interview Survey. PLoS One. 2015;10(9):e0138024. doi:10.1371/journal.pone.0138024"
PROTOCOL = (
    "Javorcikova Z, Dangoisse M, Nikis S, et al. The place of S-ketamine in fibromyalgia treatment (ESKEFIB): study protocol for a randomized "
    "controlled trial. Trials. 2021. doi:10.1186/s13063-021-05814-4"
)
SALES_PAGE = (
    "Can ketamine help my pain? Sunrise Infusion Clinic. (2022, July 5). https://www.sunriseketamineclinic.com/blog/can-ketamine-help-my-pain/"
)
"""A page that an invented clinic might show; it is no paper."""
HARD_PAGE = (
    "Plantar fasciopathy is a degenerative condition of the connective tissue underneath the heel. "
    "Repetitive mechanical overload precipitates microscopic deterioration of collagen, particularly in individuals with occupational exposure "
    "to prolonged weight-bearing activity. "
    "Conservative management generally incorporates progressive strengthening, appropriate footwear modification and temporary activity reduction. "
    "Approximately three quarters of individuals experience considerable symptomatic improvement within a twelve-month period. "
    "Additional investigations are occasionally necessary, especially when inflammatory or neurological conditions are suspected. "
    "Multidisciplinary rehabilitation facilitates communication between physiotherapists, podiatrists and orthopedic specialists. "
    "Individualized recommendations regarding rehabilitation intensity accommodate occupational responsibilities, recreational preferences and "
    "previous musculoskeletal complications. "
    "Comprehensive education encourages continuing participation in rehabilitation activities."
)
"""A page of more than a hundred words that few patients can follow, though none of its sentences is too long."""
