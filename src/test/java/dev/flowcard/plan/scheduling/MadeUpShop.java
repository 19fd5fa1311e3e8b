package dev.flowcard.plan.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A shop with shifts, alternatives, set-ups and some work under way. */
final class MadeUpShop {
    private static final long DAY = 24 * 60;

    private MadeUpShop() {}

    static ShopProblem of(int jobs, int machines, Random random) {
        List<Machine> units = new ArrayList<>();
        for (int machine = 0; machine < machines; machine++) {
            units.add(new Machine("M" + machine, nights(8 * 60L + 60L * random.nextInt(8))));
        }
        List<Job> orders = new ArrayList<>();
        for (int job = 0; job < jobs; job++) {
            List<Step> steps = new ArrayList<>();
            if (job < machines && random.nextBoolean()) {
                steps.add(running(job, job, 30 + random.nextInt(60)));
            }
            for (int step = 2 + random.nextInt(4); step > 0; step--) {
                steps.add(step(machines, random));
            }
            long release = steps.getFirst().frozen() == null ? random.nextInt(300) : 0;
            orders.add(new Job("W" + job, release, 300 + random.nextInt(3000), 1 + random.nextInt(4), steps));
        }
        return new ShopProblem(units, orders, Objective.WEIGHTED_TARDINESS);
    }

    private static List<Machine.Closed> nights(long worked) {
        List<Machine.Closed> closed = new ArrayList<>();
        for (long day = 0; day < 60; day++) {
            closed.add(new Machine.Closed(day * DAY + worked, (day + 1) * DAY));
        }
        return closed;
    }

    private static Step running(int job, int machine, long minutes) {
        return new Step(List.of(new Choice(machine, minutes)), "A", 10, new Placement(job, 0, machine, 0, minutes));
    }

    private static Step step(int machines, Random random) {
        List<Choice> choices = new ArrayList<>();
        int first = random.nextInt(machines);
        choices.add(new Choice(first, 10 + random.nextInt(200)));
        if (random.nextBoolean()) {
            choices.add(new Choice((first + 1) % machines, 10 + random.nextInt(200)));
        }
        String family = String.valueOf((char) ('A' + random.nextInt(3)));
        return new Step(choices, family, random.nextInt(40), null, handover(random));
    }

    /** Half of them all together at once, the others in batches, after a rest, or both. */
    private static Handover handover(Random random) {
        return random.nextBoolean()
                ? Handover.AT_THE_END
                : new Handover(random.nextBoolean() ? 0L : random.nextInt(200), 1 + random.nextInt(4));
    }
}
