package dev.flowcard.cli.schedule;

import dev.flowcard.plan.scheduling.Choice;
import dev.flowcard.plan.scheduling.Job;
import dev.flowcard.plan.scheduling.Machine;
import dev.flowcard.plan.scheduling.Objective;
import dev.flowcard.plan.scheduling.Placement;
import dev.flowcard.plan.scheduling.ShopProblem;
import dev.flowcard.plan.scheduling.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A shop of a real one's size, always the same: two or three shifts, alternatives, set-ups, and work under way. */
final class MadeUpShop {
    private static final int ORDERS = 200;
    private static final int STEPS = 10;
    private static final int CENTERS = 10;
    private static final int UNITS_PER_CENTER = 4;
    private static final int FAMILIES = 6;
    private static final long DAY = 24 * 60;
    private static final int DAYS = 120;
    private static final long SEED = 2026;

    private final Random random = new Random(SEED);

    private MadeUpShop() {}

    static ShopProblem make() {
        MadeUpShop shop = new MadeUpShop();
        List<Machine> machines = new ArrayList<>();
        for (int unit = 0; unit < CENTERS * UNITS_PER_CENTER; unit++) {
            long worked = unit / UNITS_PER_CENTER % 3 == 0 ? DAY - 90 : 15 * 60L;
            machines.add(new Machine("U-" + unit, nights(worked)));
        }
        List<Job> jobs = new ArrayList<>();
        for (int order = 0; order < ORDERS; order++) {
            jobs.add(shop.job(order));
        }
        return new ShopProblem(machines, jobs, Objective.WEIGHTED_TARDINESS);
    }

    private static List<Machine.Closed> nights(long worked) {
        List<Machine.Closed> closed = new ArrayList<>();
        for (long day = 0; day < DAYS; day++) {
            boolean sunday = day % 7 == 6;
            closed.add(new Machine.Closed(day * DAY + (sunday ? 0 : worked), (day + 1) * DAY));
        }
        return closed;
    }

    private Job job(int order) {
        List<Step> steps = new ArrayList<>();
        boolean running = order < CENTERS * UNITS_PER_CENTER && order % 2 == 0;
        if (running) {
            steps.add(running(order));
        }
        while (steps.size() < STEPS) {
            steps.add(step());
        }
        long release = running ? 0 : random.nextInt(10) * DAY;
        long due = release + (5 + random.nextInt(12)) * DAY;
        long weight = List.of(1, 1, 1, 1, 2, 2, 4, 8).get(random.nextInt(8));
        return new Job("W-" + order, release, due, weight, steps);
    }

    private Step running(int unit) {
        long minutes = 60L + random.nextInt(240);
        return new Step(List.of(new Choice(unit, minutes)), family(), 0, new Placement(unit, 0, unit, 0, minutes));
    }

    private Step step() {
        int first = random.nextInt(CENTERS) * UNITS_PER_CENTER;
        long minutes = 30L + random.nextInt(360);
        List<Choice> choices = new ArrayList<>();
        for (int unit = 0; unit < 1 + random.nextInt(UNITS_PER_CENTER); unit++) {
            choices.add(new Choice(first + unit, minutes + minutes * random.nextInt(30) / 100));
        }
        return new Step(choices, family(), 15 + random.nextInt(45), null);
    }

    private String family() {
        return "F" + random.nextInt(FAMILIES);
    }
}
