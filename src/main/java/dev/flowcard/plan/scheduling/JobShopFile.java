package dev.flowcard.plan.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Job-shop instances in the usual form: jobs and machines, then one line a job of machine and minutes, in order. */
public final class JobShopFile {
    private JobShopFile() {}

    /**
     * Each job becomes a work order, each machine a work unit that never rests.
     *
     * @throws IllegalArgumentException with what is wrong, where it is no such instance
     */
    public static ShopProblem parse(List<String> lines) {
        List<long[]> rows = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(JobShopFile::numbers)
                .toList();
        if (rows.isEmpty() || rows.getFirst().length < 2) {
            throw new IllegalArgumentException("jobs and machines expected");
        }
        long jobs = rows.getFirst()[0];
        long machines = rows.getFirst()[1];
        if (jobs < 1 || machines < 1 || machines > 10_000 || rows.size() != jobs + 1) {
            throw new IllegalArgumentException(jobs + " jobs expected, " + (rows.size() - 1) + " found");
        }
        List<Job> made = new ArrayList<>();
        for (int job = 1; job < rows.size(); job++) {
            made.add(job(job, rows.get(job), machines));
        }
        return new ShopProblem(
                IntStream.range(0, (int) machines)
                        .mapToObj(machine -> new Machine(String.valueOf(machine), List.of()))
                        .toList(),
                made,
                Objective.MAKESPAN);
    }

    private static Job job(int number, long[] row, long machines) {
        if (row.length % 2 != 0 || row.length == 0) {
            throw new IllegalArgumentException("job " + number + ": pairs of machine and minutes expected");
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < row.length; i += 2) {
            if (row[i] < 0 || row[i] >= machines || row[i + 1] < 0) {
                throw new IllegalArgumentException("job " + number + ": " + row[i] + " " + row[i + 1]);
            }
            steps.add(Step.on((int) row[i], row[i + 1]));
        }
        return new Job(String.valueOf(number - 1), 0, 0, 1, steps);
    }

    private static long[] numbers(String line) {
        String[] words = line.split("\\s+", -1);
        long[] numbers = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                numbers[i] = Long.parseLong(words[i]);
            } catch (NumberFormatException wrong) {
                throw new IllegalArgumentException(words[i], wrong);
            }
        }
        return numbers;
    }
}
