package dev.flowcard.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.plan.Product;
import dev.flowcard.plan.Products;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.testing.FlowcardTest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A large shop: 1,000 work orders of ten operations. In a schema of its own, since everybody would see them. */
@FlowcardTest
@TestPropertySource(properties = "flowcard.test.schema=alarm-round")
class RoundCostTest {
    private static final Logger LOG = LoggerFactory.getLogger(RoundCostTest.class);
    private static final Duration MOST = Duration.ofMillis(200);
    private static final int WARM_UP = 20;

    @Autowired
    private AlarmWatch watch;

    @Autowired
    private Alarms alarms;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Plant plant;

    @Autowired
    private Products products;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aMinuteOfTenThousandOpenOperationsCostsLittle() {
        WorkCenter center = plant.ensureWorkCenter("COST-TURN");
        Product product = products.ensure("COST-M", "泵轴");
        transaction.executeWithoutResult(
                status -> seed(center.id().value(), product.id().value()));
        for (int i = 0; i < WARM_UP; i++) {
            watch.lookAround();
        }
        assertThat(alarms.open()).isNotEmpty();
        Duration best = Duration.ofHours(1);
        for (int i = 0; i < 5; i++) {
            Duration cost = cost();
            best = cost.compareTo(best) < 0 ? cost : best;
        }
        LOG.info("one round over 10,000 open operations: {} ms of CPU", best.toMillis());
        assertThat(best).isLessThan(MOST);
    }

    private Duration cost() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        watch.lookAround();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    }

    /** Planned from a day ago on, an operation every twelve hours; one work order in twenty is behind. */
    private void seed(long center, long product) {
        jdbc.sql("""
                insert into work_order (number, code, product_id, quantity_ordered, quantity_planned, quantity_released, state,
                    released_at, created_at)
                select concat('COST-', seq), concat('W-COST-', seq), ?, 100, 100, 100, 'RUNNING', now(3), now(3)
                from seq_1_to_1000""").param(product).update();
        jdbc.sql("""
                insert into operation (work_order_id, sequence, name, work_center_id, minutes_per_piece, planned_start,
                    planned_finish, state, good, actual_start)
                select w.id, s.seq * 10, concat('工序 ', s.seq), ?, 4,
                    now(3) - interval 24 hour + interval 12 * (s.seq - 1) hour,
                    now(3) - interval 12 hour + interval 12 * (s.seq - 1) hour,
                    'RUNNING', if(s.seq <= 3 and mod(w.id, 20) > 0, 100, 0), if(s.seq <= 3, now(3), null)
                from work_order w join seq_1_to_10 s where w.number like 'COST-%'""").param(center).update();
    }
}
