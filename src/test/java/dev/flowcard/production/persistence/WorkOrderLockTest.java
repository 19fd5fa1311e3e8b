package dev.flowcard.production.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flowcard.production.domain.WorkOrder;
import dev.flowcard.testing.FlowcardTest;
import dev.flowcard.testing.Shop;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The read that each scan of a card begins with. */
@FlowcardTest
class WorkOrderLockTest {
    @Autowired
    private WorkOrderRepository workOrders;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Shop shop;

    @Test
    void readsTheOperationsInTheirOrderWithoutSorting() {
        shop.workUnit("LOCK-U1", "LOCK-TURN");
        shop.workOrder(
                "W-LOCK1",
                10,
                Shop.Step.of(30, "磨", "LOCK-TURN"),
                Shop.Step.of(10, "粗车", "LOCK-TURN"),
                Shop.Step.of(20, "精车", "LOCK-TURN"));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            long before = sorted();
            WorkOrder locked = workOrders.lock("W-LOCK1").orElseThrow();
            assertThat(sorted()).as("rows sorted by the database").isEqualTo(before);
            assertThat(locked.operations()).extracting("sequence").isEqualTo(List.of(10, 20, 30));
        });
    }

    @Test
    void findsOneThatHasNoOperationYet() {
        shop.workOrder("W-LOCK2", 10);
        new TransactionTemplate(transactions).executeWithoutResult(status -> assertThat(workOrders.lock("W-LOCK2"))
                .isPresent());
    }

    private long sorted() {
        return Long.parseLong(Objects.requireNonNull(jdbc.sql("show session status like 'Sort_rows'")
                .query((row, i) -> row.getString(2))
                .single()));
    }
}
