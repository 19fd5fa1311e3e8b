package dev.flowcard.quality;

import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a decision must hold: the quantities add up, and nothing that failed counts as good. */
@Component
class DecisionCheck {
    private static final BigDecimal LARGEST = new BigDecimal("999999999");

    private final InspectionPlans plans;

    DecisionCheck(InspectionPlans plans) {
        this.plans = plans;
    }

    /** What was found so far, added to what is kept already. */
    Judgement findings(Inspection inspection, List<Finding> findings) {
        Judgement judgement = judge(inspection, findings);
        Problem problem = problem();
        unfit(judgement, problem);
        return thrown(problem, judgement);
    }

    Judgement decision(Inspection inspection, InspectionState outcome, Decision decision) {
        Judgement judgement = judge(inspection, decision.findings());
        Problem problem = problem();
        unfit(judgement, problem);
        quantity(problem, "good", decision.good());
        quantity(problem, "scrap", decision.scrap());
        quantity(problem, "held", decision.held());
        if (problem.fields().isEmpty() && decision.sum().compareTo(inspection.quantity) != 0) {
            problem.field("good", "quality.decision.sum", decision.sum(), inspection.quantity);
        }
        if (problem.fields().isEmpty() && outcome == InspectionState.RELEASED) {
            release(judgement, decision, problem);
        }
        return thrown(problem, judgement);
    }

    private static void release(Judgement judgement, Decision decision, Problem problem) {
        if (judgement.missing() > 0) {
            problem.field("results", "quality.decision.missing", judgement.missing());
        }
        if (decision.good().signum() == 0) {
            problem.field("good", "quality.decision.nothing-good");
        }
        BigDecimal bad = decision.scrap().add(decision.held());
        if (bad.compareTo(BigDecimal.valueOf(judgement.failedPieces())) < 0) {
            problem.field("held", "quality.decision.failed-pieces", judgement.failedPieces(), bad);
        }
    }

    private Judgement judge(Inspection inspection, List<Finding> findings) {
        List<Finding> all = new ArrayList<>();
        inspection.results.forEach(r -> all.add(new Finding(r.position(), r.sample(), r.value(), r.passed())));
        all.addAll(findings);
        return Judgement.of(plans.characteristics(inspection.plan), inspection.quantity, all);
    }

    private static void unfit(Judgement judgement, Problem problem) {
        for (Finding finding : judgement.unfit()) {
            problem.field("results", "quality.decision.unfit", finding.position(), finding.sample());
        }
    }

    private static void quantity(Problem problem, String field, BigDecimal quantity) {
        if (quantity.signum() < 0 || quantity.stripTrailingZeros().scale() > 3 || quantity.compareTo(LARGEST) > 0) {
            problem.field(field, "quality.decision.quantity");
        }
    }

    private static Problem problem() {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "quality.decision.invalid");
    }

    private static Judgement thrown(Problem problem, Judgement judgement) {
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        return judgement;
    }
}
