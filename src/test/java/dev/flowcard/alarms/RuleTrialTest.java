package dev.flowcard.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.alarms.AlarmKind.Measure;
import dev.flowcard.alarms.AlarmRule.Scope;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A work centre of its own, an operation that should have begun three days ago and did not. */
@FlowcardTest
class RuleTrialTest {
    @Autowired
    private RuleTrial trial;

    @Autowired
    private Shop shop;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void lastWeekIsPlayedAgainAndARuleWithMorePatienceRaisesLess() {
        shop.workUnit("RT-U1", "RT-TURN");
        shop.workOrder("RT-1", 10, Shop.Step.of(10, "粗车", "RT-TURN"));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update work_order set released_at = utc_timestamp(3) - interval 5 day where number = 'RT-1'")
                    .update();
            jdbc.sql("""
                    update operation o join work_order w on w.id = o.work_order_id
                    set o.planned_start = utc_timestamp(3) - interval 3 day, o.planned_finish = utc_timestamp(3) - interval 2 day
                    where w.number = 'RT-1'""").update();
        });
        RuleTrial.Result result = trial.of(rule(60));
        assertThat(result.replayed()).isTrue();
        assertThat(result.raised()).isEqualTo(1);
        assertThat(result.examples().getFirst().subject()).isEqualTo("W-RT-1.10");
        assertThat(trial.of(rule(6 * 24 * 60)).raised()).isZero();
    }

    private static AlarmRule rule(int minutes) {
        return new AlarmRule(
                0,
                "RT",
                AlarmKind.LATE_START,
                Scope.WORK_CENTER,
                "RT-TURN",
                Measure.MINUTES,
                BigDecimal.valueOf(minutes),
                0,
                0,
                0,
                AlarmKind.Severity.LOW,
                null,
                EscalationChain.parse("FOREMAN:0"),
                true);
    }
}
