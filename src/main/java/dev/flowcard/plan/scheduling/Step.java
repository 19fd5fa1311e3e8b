package dev.flowcard.plan.scheduling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a job.
 *
 * @param choices the machines that can do it, at least one
 * @param family steps of one family need no set-up between them; empty: never a set-up
 * @param setupMinutes working time before it where its machine did another family
 * @param handover how its pieces go over to the next step of the job
 * @param frozen where it runs already, or must; frozen steps come first in their job
 */
public record Step(
        List<Choice> choices,
        String family,
        long setupMinutes,
        @Nullable Placement frozen,
        Handover handover) {

    /** One whose pieces go over all together, at once. */
    public Step(List<Choice> choices, String family, long setupMinutes, @Nullable Placement frozen) {
        this(choices, family, setupMinutes, frozen, Handover.AT_THE_END);
    }

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

    long minutesOn(int machine) {
        return choices.stream()
                .filter(choice -> choice.machine() == machine)
                .mapToLong(Choice::minutes)
                .findFirst()
                .orElse(shortest());
    }

    long shortest() {
        return choices.stream().mapToLong(Choice::minutes).min().orElseThrow();
    }
}
