"""Every question that is asked of a sentence, in the order in which the first yes decides (claim types, section 2)."""

from __future__ import annotations

from reviewer.model.vocabulary import Drawn
from reviewer.reading.claims import benefit, causes, figures, harm, implied, influences, medical, processes, ranks, results, weight
from reviewer.reading.claims.afterwards import afterwards
from reviewer.reading.claims.beside import set_beside
from reviewer.reading.claims.bodily import OF_THE_BODY
from reviewer.reading.claims.conditions import befalls_who
from reviewer.reading.claims.denied import denied, harmless
from reviewer.reading.claims.faring import fares
from reviewer.reading.claims.found import found
from reviewer.reading.claims.gains import gained, pleased, treatable, turned_out
from reviewer.reading.claims.goings import GOING_ON
from reviewer.reading.claims.illness import OF_ILLNESS
from reviewer.reading.claims.lastly import still_helps
from reviewer.reading.claims.made_for import made_for
from reviewer.reading.claims.multiples import multiplied, part_of_all
from reviewer.reading.claims.noted import noted
from reviewer.reading.claims.outcomes import outcome
from reviewer.reading.claims.outdoing import care_above, house_above
from reviewer.reading.claims.pharmacology import kinetics, onset
from reviewer.reading.claims.promised import over, promised
from reviewer.reading.claims.questions import Questions
from reviewer.reading.claims.reasons import REASONS
from reviewer.reading.claims.removed import removed
from reviewer.reading.claims.sparing import back_at_once, spared, sparing
from reviewer.reading.claims.spread import spread
from reviewer.reading.claims.testified import became, story
from reviewer.reading.claims.uncaused import uncaused

QUESTIONS = Drawn(
    lambda known: Questions(
        known,
        at_once=(
            weight.lasting,
            weight.guarantee,
            promised,
            over,
            removed,
            weight.testimonial,
            story,
            ranks.ranking,
            house_above,
            care_above,
            ranks.alone,
            ranks.comparison,
            ranks.contrast,
            harm.safety,
            harm.unharmed,
            denied,
            harmless,
            harm.passing,
            sparing,
            spared,
            back_at_once,
            uncaused,
            harm.warning,
            benefit.study,
            benefit.efficacy,
            results.result,
            noted,
            implied.vouched,
            implied.fare_well,
            outcome,
            figures.share,
            multiplied,
            part_of_all,
            figures.common,
            figures.duration,
            figures.mending,
            weight.approval,
            figures.course,
            causes.cause,
            medical.working,
            medical.acting,
            medical.running,
            processes.unfolding,
            processes.ageing,
            processes.befalling,
            figures.mostly,
            influences.weighing,
            influences.loading,
            medical.unmeasured,
            medical.invoked,
            medical.fact,
            figures.most,
        ),
        otherwise=(
            *(set_beside, fares, kinetics, onset, found, made_for, befalls_who, spread),
            *(gained, pleased, turned_out, treatable),
            *OF_ILLNESS,
            *OF_THE_BODY,
            *REASONS,
            *GOING_ON,
            became,
            afterwards,
            still_helps,
        ),
    )
)
"""The questions in their order; what each needs is told where it stands."""
