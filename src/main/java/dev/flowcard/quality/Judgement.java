package dev.flowcard.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The findings of an inspection held against its plan. */
final class Judgement {
    private final List<InspectionResult> results = new ArrayList<>();
    private final List<Finding> unfit = new ArrayList<>();
    private final int wanted;

    private Judgement(int wanted) {
        this.wanted = wanted;
    }

    static Judgement of(List<Characteristic> plan, BigDecimal lot, List<Finding> findings) {
        Judgement judgement = new Judgement(
                plan.stream().mapToInt(c -> c.sampling().pieces(lot)).sum());
        for (Finding finding : findings) {
            Optional<InspectionResult> result = plan.stream()
                    .filter(c -> c.position() == finding.position())
                    .findFirst()
                    .flatMap(c -> judge(c, lot, finding));
            result.ifPresentOrElse(judgement::take, () -> judgement.unfit.add(finding));
        }
        return judgement;
    }

    private void take(InspectionResult result) {
        results.removeIf(r -> r.position() == result.position() && r.sample() == result.sample());
        results.add(result);
    }

    private static Optional<InspectionResult> judge(Characteristic characteristic, BigDecimal lot, Finding finding) {
        if (finding.sample() < 1 || finding.sample() > characteristic.sampling().pieces(lot)) {
            return Optional.empty();
        }
        BigDecimal value = characteristic.kind() == CharacteristicKind.MEASURE ? finding.value() : null;
        Boolean passed = passed(characteristic, value, finding);
        if (passed == null) {
            return Optional.empty();
        }
        return Optional.of(new InspectionResult(
                characteristic.position(),
                finding.sample(),
                characteristic.name(),
                characteristic.lower(),
                characteristic.upper(),
                characteristic.unit(),
                value,
                passed));
    }

    /** Null where the finding says nothing that could be judged. */
    private static @Nullable Boolean passed(
            Characteristic characteristic, @Nullable BigDecimal value, Finding finding) {
        if (characteristic.kind() == CharacteristicKind.PASS_FAIL) {
            return finding.passed();
        }
        if (value == null || !storable(value)) {
            return null;
        }
        return characteristic.allows(value);
    }

    private static boolean storable(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 4 && value.precision() - value.scale() <= 10;
    }

    List<InspectionResult> results() {
        return results;
    }

    /** Findings that belong to no characteristic or piece of the plan, or say nothing. */
    List<Finding> unfit() {
        return unfit;
    }

    /** How many findings the plan asks for beyond those that are there. */
    int missing() {
        return wanted - results.size();
    }

    /** Pieces with at least one characteristic that failed. */
    int failedPieces() {
        TreeSet<Integer> failed = new TreeSet<>();
        results.stream().filter(r -> !r.passed()).forEach(r -> failed.add(r.sample()));
        return failed.size();
    }
}
