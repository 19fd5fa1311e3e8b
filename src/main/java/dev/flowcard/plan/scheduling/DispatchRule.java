package dev.flowcard.plan.scheduling;

/** Which waiting step a free machine takes: the one with the lowest value. */
public enum DispatchRule {
    /** Earliest due date. */
    EDD {
        @Override
        double value(Waiting step) {
            return step.job().due();
        }
    },
    /** Shortest processing time. */
    SPT {
        @Override
        double value(Waiting step) {
            return step.minutes();
        }
    },
    /** Apparent tardiness cost (Vepsalainen and Morton): weight per minute, discounted by the slack that is left. */
    ATC {
        @Override
        double value(Waiting step) {
            double slack = step.job().due() - step.start() - step.job().remaining(step.step());
            double urgency = Math.exp(-Math.max(0, slack) / (LOOK_AHEAD * Math.max(1, step.averageMinutes())));
            return -step.job().weight() * urgency / Math.max(1, step.minutes());
        }
    },
    /** Most work remaining: keeps the makespan short. */
    MWKR {
        @Override
        double value(Waiting step) {
            return -step.job().remaining(step.step());
        }
    };

    private static final double LOOK_AHEAD = 3;

    abstract double value(Waiting step);

    /** A step that could be next on a machine. */
    record Waiting(Job job, int index, int step, long start, long minutes, double averageMinutes) {}
}
