"""Every question that is asked of a sentence, in the order in which the first yes decides (claim types, section 2)."""

from __future__ import annotations

from reviewer.model.patterns.vocabulary import Drawn
from reviewer.reading.claims.care import benefit, implied, results
from reviewer.reading.claims.care.afterwards import afterwards
from reviewer.reading.claims.care.bettered import bettered
from reviewer.reading.claims.care.bidden import bidden
from reviewer.reading.claims.care.enabled import enabled
from reviewer.reading.claims.care.faring import fares
from reviewer.reading.claims.care.found import found
from reviewer.reading.claims.care.gains import gained, pleased, treatable, turned_out
from reviewer.reading.claims.care.in_time import by_when, early, soon_done
from reviewer.reading.claims.care.lastly import still_helps
from reviewer.reading.claims.care.made_for import made_for
from reviewer.reading.claims.care.noted import noted
from reviewer.reading.claims.care.outcomes import outcome
from reviewer.reading.claims.care.removed import removed
from reviewer.reading.claims.care.reputed import reputed
from reviewer.reading.claims.care.sparing import back_at_once, spared, sparing
from reviewer.reading.claims.care.takes_time import takes_time
from reviewer.reading.claims.care.testified import became, story
from reviewer.reading.claims.care.used_for import used_for
from reviewer.reading.claims.care.verbless import verbless
from reviewer.reading.claims.care.weaned import weaned
from reviewer.reading.claims.counts import figures
from reviewer.reading.claims.counts.multiples import multiplied, part_of_all
from reviewer.reading.claims.harm import harm
from reviewer.reading.claims.harm.denied import denied, harmless
from reviewer.reading.claims.harm.lightly import lightly
from reviewer.reading.claims.harm.untroubled import untroubled
from reviewer.reading.claims.illness import actions, causes, influences, medical, processes
from reviewer.reading.claims.illness.at_root import at_root
from reviewer.reading.claims.illness.bodily import OF_THE_BODY
from reviewer.reading.claims.illness.catching import catching
from reviewer.reading.claims.illness.conditions import befalls_those, befalls_who
from reviewer.reading.claims.illness.course import COURSE
from reviewer.reading.claims.illness.goings import GOING_ON
from reviewer.reading.claims.illness.illness import OF_ILLNESS
from reviewer.reading.claims.illness.norms import NORMS
from reviewer.reading.claims.illness.pharmacology import kinetics, onset
from reviewer.reading.claims.illness.ranked import ranked
from reviewer.reading.claims.illness.reasons import REASONS
from reviewer.reading.claims.illness.spread import spread
from reviewer.reading.claims.illness.tied import TIED
from reviewer.reading.claims.illness.uncaused import uncaused
from reviewer.reading.claims.questions import Questions
from reviewer.reading.claims.standing import ranks, weight
from reviewer.reading.claims.standing.approvals import approval, status
from reviewer.reading.claims.standing.beside import set_beside
from reviewer.reading.claims.standing.exceeding import exceeding
from reviewer.reading.claims.standing.outdoing import care_above, house_above
from reviewer.reading.claims.standing.promised import over, promised
from reviewer.reading.claims.standing.redress import redress
from reviewer.reading.claims.standing.run_down import deeper, disparaged, run_down
from reviewer.reading.claims.standing.to_come import to_come
from reviewer.reading.claims.standing.wholly import wholly

QUESTIONS = Drawn(
    lambda known: Questions(
        known,
        at_once=(
            weight.lasting,
            weight.guarantee,
            promised,
            wholly,
            to_come,
            over,
            redress,
            removed,
            weight.testimonial,
            story,
            ranks.ranking,
            house_above,
            care_above,
            run_down,
            ranks.alone,
            ranks.comparison,
            ranks.contrast,
            exceeding,
            harm.safety,
            harm.unharmed,
            denied,
            harmless,
            untroubled,
            lightly,
            harm.passing,
            sparing,
            spared,
            back_at_once,
            uncaused,
            harm.warning,
            benefit.study,
            benefit.efficacy,
            results.result,
            early,
            noted,
            weaned,
            implied.vouched,
            implied.fare_well,
            outcome,
            figures.share,
            multiplied,
            part_of_all,
            figures.common,
            figures.duration,
            figures.mending,
            approval,
            status,
            figures.course,
            causes.cause,
            actions.working,
            actions.acting,
            actions.running,
            processes.unfolding,
            processes.ageing,
            processes.befalling,
            figures.mostly,
            influences.weighing,
            influences.loading,
            influences.spoiling,
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
            *(deeper, disparaged, verbless),
            at_root,
            *REASONS,
            *GOING_ON,
            became,
            afterwards,
            bettered,
            *(by_when, soon_done),
            reputed,
            bidden,
            *(enabled, takes_time, used_for),
            still_helps,
            befalls_those,
            ranked,
            *TIED,
            *COURSE,
            catching,
            *NORMS,
        ),
    )
)
"""The questions in their order; what each needs is told where it stands."""
SELLING = frozenset(
    one.ask
    for one in (
        *(set_beside, made_for, gained, pleased, turned_out, treatable, deeper, disparaged, *REASONS),
        *(became, afterwards, bettered, by_when, reputed, enabled, takes_time, used_for, still_helps),
    )
)
"""Questions of the second row that may hear what is sold beside a figure, a cause or a working."""
