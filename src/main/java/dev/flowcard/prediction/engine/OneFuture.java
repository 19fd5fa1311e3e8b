package dev.flowcard.prediction.engine;

import dev.flowcard.prediction.engine.Floor.Center;
import dev.flowcard.prediction.engine.Floor.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * One course that things may take. Each work unit that is free takes the next card as the terminal's list offers it: first what
 * is planned on it or on none, then what is planned on its equals, by planned start.
 */
final class OneFuture {
    /** Where nobody knows how much was done since the last report, a little is always left. */
    private static final double LEAST_LEFT = 0.05;

    private final Tally tally;
    private final Floor floor;
    private final int future;
    private final PriorityQueue<Event> events = new PriorityQueue<>(
            Comparator.comparingDouble(Event::at).thenComparing(Event::kind).thenComparingInt(Event::job));
    private final List<List<Waiting>> waiting = new ArrayList<>();
    private final boolean[][] busy;
    private final double[][] wakes;
    private final boolean[][] started;
    private final boolean[][] ended;
    private final double[][] over;
    private final int[] reached;
    /** The furthest operation that has come to its work centre by itself. */
    private final int[] arrived;

    OneFuture(Floor floor, Tally tally, int future) {
        this.floor = floor;
        this.tally = tally;
        this.future = future;
        int centers = floor.centers().size();
        busy = new boolean[centers][];
        wakes = new double[centers][];
        for (int c = 0; c < centers; c++) {
            busy[c] = new boolean[floor.centers().get(c).units().size()];
            wakes[c] = new double[busy[c].length];
            waiting.add(new ArrayList<>());
        }
        int jobs = floor.jobs().size();
        reached = new int[jobs];
        arrived = new int[jobs];
        Arrays.fill(arrived, Floor.NONE);
        started = new boolean[jobs][];
        ended = new boolean[jobs][];
        over = new double[jobs][];
        for (int j = 0; j < jobs; j++) {
            started[j] = new boolean[floor.jobs().get(j).tasks().size()];
            ended[j] = new boolean[started[j].length];
            over[j] = new double[started[j].length];
        }
    }

    private enum Kind {
        END,
        READY,
        WAKE
    }

    /** Of a task; a wake's job is a work centre and its step a unit. */
    private record Event(double at, Kind kind, int job, int step, int unit) {}

    private record Waiting(int job, int step, double since, Task task) {}

    void play() {
        for (int job = 0; job < reached.length; job++) {
            begin(job);
        }
        for (Event event = events.poll(); event != null; event = events.poll()) {
            switch (event.kind()) {
                case END -> end(event);
                case READY -> ready(event);
                case WAKE -> choose(event.job(), event.step(), event.at());
            }
        }
    }

    private void begin(int job) {
        Floor.Job of = floor.jobs().get(job);
        for (int step = 0; step < of.tasks().size(); step++) {
            Task task = of.tasks().get(step);
            if (task.running() != Floor.NONE && !busy[task.center()][task.running()]) {
                seize(job, step, task, task.running(), 0);
            } else if (task.begun()) {
                events.add(new Event(0, Kind.READY, job, step, Floor.NONE));
            }
        }
        next(job, Math.max(0, of.release()));
    }

    /** Lets the job go on behind all that has ended; what was begun before is on its way already. */
    private void next(int job, double at) {
        List<Task> tasks = floor.jobs().get(job).tasks();
        while (reached[job] < tasks.size() && ended[job][reached[job]]) {
            reached[job]++;
        }
        if (reached[job] == tasks.size()) {
            tally.finished(job, future, at);
        } else if (!tasks.get(reached[job]).begun() && arrived[job] < reached[job]) {
            arrived[job] = reached[job];
            arrive(job, reached[job], tasks.get(reached[job]), at);
        }
    }

    private void arrive(int job, int step, Task task, double there) {
        double at = there + task.way().rest();
        double planned = Double.isNaN(task.plannedStart()) ? at : Math.max(at, task.plannedStart());
        double share = Chance.draw(Chance.Of.WAITING, floor.jobs().get(job).key(), task.sequence(), future);
        double wait = Double.isNaN(task.waited())
                ? task.waiting().spread().at(share)
                : task.waiting().spread().atBeyond(task.waited(), share) - task.waited();
        double from = Math.max(at, floor.centers().get(task.center()).hours().add(planned, wait));
        tally.held(job, step, Math.min(planned, from) - at, Math.max(0, from - planned));
        events.add(new Event(from, Kind.READY, job, step, Floor.NONE));
    }

    private void ready(Event event) {
        Task task = floor.jobs().get(event.job()).tasks().get(event.step());
        if (floor.centers().get(task.center()).units().isEmpty()) {
            run(event.job(), event.step(), task, Floor.NONE, event.at(), event.at());
            return;
        }
        waiting.get(task.center()).add(new Waiting(event.job(), event.step(), event.at(), task));
        if (task.unit() != Floor.NONE) {
            choose(task.center(), task.unit(), event.at());
        }
        for (int unit = 0; unit < busy[task.center()].length; unit++) {
            choose(task.center(), unit, event.at());
        }
    }

    private void choose(int center, int unit, double at) {
        if (busy[center][unit] || waiting.get(center).isEmpty()) {
            return;
        }
        double open = floor.centers().get(center).units().get(unit).open(at);
        if (open > at) {
            if (wakes[center][unit] != open) {
                wakes[center][unit] = open;
                events.add(new Event(open, Kind.WAKE, center, unit, unit));
            }
            return;
        }
        Waiting first = waiting.get(center).stream().min(order(unit)).orElseThrow();
        if (yields(first) && inTheWay(first, unit, at)) {
            return;
        }
        waiting.get(center).remove(first);
        busy[center][unit] = true;
        run(first.job(), first.step(), first.task(), unit, first.since(), at);
    }

    private boolean yields(Waiting one) {
        return floor.jobs().get(one.job()).yields();
    }

    /** Whether something that is planned on the unit would have to wait for it. */
    private boolean inTheWay(Waiting one, int unit, double at) {
        double until = hours(one.task(), unit).add(at, one.task().minutes());
        for (int job = 0; job < started.length; job++) {
            List<Task> tasks = floor.jobs().get(job).tasks();
            for (int step = reached[job]; step < tasks.size(); step++) {
                Task task = tasks.get(step);
                if (!started[job][step]
                        && task.center() == one.task().center()
                        && task.unit() == unit
                        && task.plannedStart() < until) {
                    return true;
                }
            }
        }
        return false;
    }

    private Comparator<Waiting> order(int unit) {
        return Comparator.comparing((Waiting w) -> yields(w))
                .thenComparing(w -> w.task().unit() != Floor.NONE && w.task().unit() != unit)
                .thenComparing(w -> !w.task().begun())
                .thenComparingDouble(w -> w.task().plannedStart())
                .thenComparingDouble(Waiting::since)
                .thenComparingInt(Waiting::job);
    }

    private void seize(int job, int step, Task task, int unit, double at) {
        busy[task.center()][unit] = true;
        run(job, step, task, unit, at, at);
    }

    private void run(int job, int step, Task task, int unit, double since, double at) {
        WorkingAxis hours = hours(task, unit);
        double start = hours.open(at);
        double share = Chance.draw(Chance.Of.RATIO, floor.jobs().get(job).key(), task.sequence(), future);
        double whole = task.minutes() * task.ratio().spread().at(share);
        double left = Math.max(whole * LEAST_LEFT, whole - task.worked());
        double end = Math.max(hours.add(start, left), start + task.way().lead());
        end = Math.max(end, lastBatch(job, step, task, hours, left));
        over[job][step] = end;
        started[job][step] = true;
        tally.ran(job, step, future, unit, start - since, end - start, start);
        events.add(new Event(end, Kind.END, job, step, unit));
        if (task.way().batches() > 1) {
            handOn(job, step, hours.add(start, left / task.way().batches()));
        }
    }

    /** The last batch of the operation before must still be worked on. */
    private double lastBatch(int job, int step, Task task, WorkingAxis hours, double left) {
        Task before = step == 0 ? null : floor.jobs().get(job).tasks().get(step - 1);
        if (before == null || before.way().batches() == 1 || !started[job][step - 1]) {
            return 0;
        }
        double there = over[job][step - 1] + task.way().rest();
        return hours.add(hours.open(there), left / before.way().batches());
    }

    /** The first batch goes on while the others are still worked on. */
    private void handOn(int job, int step, double at) {
        List<Task> tasks = floor.jobs().get(job).tasks();
        int next = step + 1;
        if (next < tasks.size()
                && reached[job] == step
                && arrived[job] < next
                && !tasks.get(next).begun()) {
            arrived[job] = next;
            arrive(job, next, tasks.get(next), at);
        }
    }

    private void end(Event event) {
        Task task = floor.jobs().get(event.job()).tasks().get(event.step());
        ended[event.job()][event.step()] = true;
        tally.ended(event.job(), event.step(), future, event.at());
        next(event.job(), event.at());
        if (event.unit() != Floor.NONE) {
            busy[task.center()][event.unit()] = false;
            for (int unit = 0; unit < busy[task.center()].length; unit++) {
                choose(task.center(), unit, event.at());
            }
        }
    }

    private WorkingAxis hours(Task task, int unit) {
        Center center = floor.centers().get(task.center());
        return unit == Floor.NONE ? center.hours() : center.units().get(unit);
    }
}
