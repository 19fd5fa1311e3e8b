package dev.flowcard.cli.schedule;

import dev.flowcard.plan.scheduling.DispatchRule;
import dev.flowcard.plan.scheduling.Scheduler;
import dev.flowcard.plan.scheduling.ShopProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The scheduler beside the dispatching rules, on a shop of a real one's size. */
final class ShopBenchmark {
    private ShopBenchmark() {}

    static Map<String, Object> run(Duration limit) {
        ShopProblem problem = MadeUpShop.make();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("instance", "shop");
        result.put("orders", problem.jobs().size());
        result.put("machines", problem.machines().size());
        long begin = System.nanoTime();
        List<Double> answers = new ArrayList<>();
        long tardiness = Scheduler.best()
                .schedule(problem, limit, better -> answers.add(seconds(begin)))
                .weightedTardiness(problem);
        double spent = seconds(begin);
        for (DispatchRule rule : List.of(DispatchRule.EDD, DispatchRule.ATC, DispatchRule.SPT)) {
            result.put(
                    rule.name().toLowerCase(Locale.ROOT),
                    Scheduler.dispatch(problem, rule).weightedTardiness(problem));
        }
        result.put("weighted_tardiness", tardiness);
        result.put("first_answer_seconds", answers.getFirst());
        result.put("seconds", spent);
        return result;
    }

    private static double seconds(long begin) {
        return Math.round((System.nanoTime() - begin) / 1e8) / 10.0;
    }
}
