package dev.flowcard.plan.scheduling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a job.
 *
 * @param choices the machines that can do it, at least one
 * @param family steps of one family need no set-up between them; empty: never a set-up
 * @param setupMinutes working time before it where its machine did another family
 * @param frozen where it runs already, or must; frozen steps come first in their job
 */
public record Step(
        List<Choice> choices,
        String family,
        long setupMinutes,
        @Nullable Placement frozen) {

    public Step {
        choices = List.copyOf(choices);
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("a step without a machine");
        }
    }

    /** A step that only one machine can do, without set-up. */
    public static Step on(int machine, long minutes) {
        return new Step(List.of(new Choice(machine, minutes)), "", 0, null);
    }

    long shortest() {
        return choices.stream().mapToLong(Choice::minutes).min().orElseThrow();
    }
}
