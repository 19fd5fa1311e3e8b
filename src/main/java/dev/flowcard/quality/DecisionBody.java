package dev.flowcard.quality;

import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a request says of an inspection. Quantities left out follow from the others: of a release the rest is good, of a
 * failure the rest is held.
 */
record DecisionBody(
        @Nullable List<@Nullable ResultBody> results,
        @Nullable BigDecimal good,
        @Nullable BigDecimal scrap,
        @Nullable BigDecimal held,
        @Nullable String note) {
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_RESULTS = 5_000;

    /** One finding: {@code characteristic} is its name or its position. */
    record ResultBody(
            @Nullable String characteristic,
            @Nullable Integer sample,
            @Nullable BigDecimal value,
            @Nullable Boolean passed) {}

    Decision release(InspectionDetail of) {
        List<Finding> findings = findings(of);
        BigDecimal scrapped = or0(scrap);
        BigDecimal heldBack = or0(held);
        BigDecimal rest = of.inspection().quantity().subtract(scrapped).subtract(heldBack);
        return new Decision(findings, Objects.requireNonNullElse(good, rest), scrapped, heldBack, note);
    }

    Decision fail(InspectionDetail of) {
        List<Finding> findings = findings(of);
        BigDecimal passed = or0(good);
        BigDecimal scrapped = or0(scrap);
        BigDecimal rest = of.inspection().quantity().subtract(passed).subtract(scrapped);
        return new Decision(findings, passed, scrapped, Objects.requireNonNullElse(held, rest), note);
    }

    private List<Finding> findings(InspectionDetail of) {
        Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "invalid", "quality.decision.invalid");
        sane(problem, "good", good);
        sane(problem, "scrap", scrap);
        sane(problem, "held", held);
        if (note != null && note.length() > LONGEST_NOTE) {
            problem.field("note", "quality.decision.note", LONGEST_NOTE);
        }
        List<@Nullable ResultBody> given = new ArrayList<>();
        if (results != null) {
            given.addAll(results);
        }
        if (given.size() > MOST_RESULTS) {
            problem.field("results", "quality.decision.too-many", MOST_RESULTS);
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < Math.min(given.size(), MOST_RESULTS); i++) {
            ResultBody result = given.get(i);
            Optional<Characteristic> characteristic = result == null ? Optional.empty() : named(of, result);
            if (result == null || characteristic.isEmpty()) {
                problem.field("results[" + i + "].characteristic", "quality.decision.characteristic");
            } else {
                int sample = Objects.requireNonNullElse(result.sample(), 1);
                findings.add(new Finding(characteristic.get().position(), sample, result.value(), result.passed()));
            }
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        return findings;
    }

    private static Optional<Characteristic> named(InspectionDetail of, ResultBody result) {
        String name = result.characteristic();
        return of.characteristics().stream()
                .filter(c ->
                        c.name().equals(name) || String.valueOf(c.position()).equals(name))
                .findFirst();
    }

    /** Before anything is computed with it: a number with a huge exponent would take the memory of the machine. */
    private static void sane(Problem problem, String field, @Nullable BigDecimal quantity) {
        if (quantity != null && (Math.abs((long) quantity.scale()) > 12 || quantity.precision() > 24)) {
            problem.field(field, "quality.decision.quantity");
        }
    }

    private static BigDecimal or0(@Nullable BigDecimal quantity) {
        return quantity == null ? BigDecimal.ZERO : quantity;
    }
}
