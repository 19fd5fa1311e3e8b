package dev.flowcard.progress;

import dev.flowcard.plan.Product;
import dev.flowcard.plan.Products;
import dev.flowcard.progress.WallSnapshot.DueOrder;
import dev.flowcard.progress.WallSnapshot.Name;
import dev.flowcard.progress.WallSnapshot.Orders;
import dev.flowcard.progress.WallSnapshot.Quality;
import dev.flowcard.sales.OrderLine;
import dev.flowcard.sales.OrderQuery;
import dev.flowcard.sales.OrderState;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a wall shows beside its work centres: orders and quality. Looked up every few seconds, since it changes slowly. */
@Component
class WallSides {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST_ORDERS = 12;
    private static final int DAYS_AHEAD = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<OrderState> OPEN =
            EnumSet.of(OrderState.CONFIRMED, OrderState.ALLOCATED, OrderState.IN_PRODUCTION, OrderState.ON_HOLD);

    private final OrderProgress progress;
    private final Products products;
    private final JdbcClient jdbc;
    private final PlantZone zone;
    private final Clock clock;
    private volatile @Nullable Seen seen;

    WallSides(OrderProgress progress, Products products, JdbcClient jdbc, PlantZone zone, Clock clock) {
        this.progress = progress;
        this.products = products;
        this.jdbc = jdbc;
        this.zone = zone;
        this.clock = clock;
    }

    /** What was seen, and when. */
    record Seen(Instant at, Orders orders, Quality quality) {}

    Seen look() {
        Seen last = seen;
        Instant now = clock.instant();
        if (last != null && now.isBefore(last.at().plus(FRESH))) {
            return last;
        }
        Seen fresh = new Seen(now, orders(zone.dateOf(now)), quality(now));
        seen = fresh;
        return fresh;
    }

    private Orders orders(LocalDate today) {
        List<OrderStory> open = progress.page(due(OPEN, today.plusDays(DAYS_AHEAD)), 0, MOST_ORDERS);
        int dueToday = count("l.due = ?", today);
        int madeToday =
                count("l.due = ? and o.state in ('PRODUCED', 'SHIPPED', 'DELIVERED', 'SETTLED', 'ARCHIVED')", today);
        long risky = open.stream()
                .filter(s -> s.verdict().standing() == OrderStanding.AT_RISK
                        || s.verdict().standing() == OrderStanding.LATE)
                .count();
        return new Orders(
                dueToday, madeToday, (int) risky, open.stream().map(this::order).toList());
    }

    private static OrderQuery due(Set<OrderState> states, LocalDate until) {
        return new OrderQuery("", states, until, OrderQuery.Sort.DUE, false);
    }

    private int count(String where, LocalDate day) {
        return jdbc.sql("select count(distinct o.id) from sales_order o join sales_order_line l on l.order_id = o.id"
                        + " where o.state <> 'CANCELLED' and " + where)
                .param(day)
                .query(Integer.class)
                .single();
    }

    private DueOrder order(OrderStory story) {
        OrderLine line = story.order().firstDue();
        return new DueOrder(
                story.order().number(),
                products.find(line.product())
                        .map((Product p) -> new Name(p.name(), p.nameEn()))
                        .orElseGet(() -> new Name(line.product(), null)),
                line.due(),
                story.percentDone(),
                story.verdict().standing().name());
    }

    private Quality quality(Instant now) {
        Instant midnight = zone.dateOf(now).atStartOfDay(zone.zone()).toInstant();
        BigDecimal[] sums = jdbc.sql("""
                        select coalesce(sum(good), 0), coalesce(sum(good + scrap + held), 0) from production_report
                        where ended_at >= ?""")
                .param(Timestamp.from(midnight))
                .query((row, i) -> new BigDecimal[] {row.getBigDecimal(1), row.getBigDecimal(2)})
                .single();
        BigDecimal rate =
                sums[1].signum() <= 0 ? null : sums[0].multiply(HUNDRED).divide(sums[1], 1, RoundingMode.HALF_UP);
        Held held = held();
        return jdbc.sql("""
                        select sum(state in ('REQUESTED', 'IN_PROGRESS')),
                            timestampdiff(minute, min(if(state in ('REQUESTED', 'IN_PROGRESS'), requested_at, null)), ?)
                        from inspection where open_operation is not null""")
                .param(Timestamp.from(now))
                .query((row, i) -> new Quality(row.getInt(1), row.getInt(2), held.operations(), held.pieces(), rate))
                .single();
    }

    /** What waits for a decision. */
    private record Held(int operations, BigDecimal pieces) {}

    private Held held() {
        return jdbc.sql("select count(*), coalesce(sum(held), 0) from operation where held > 0")
                .query((row, i) -> new Held(row.getInt(1), WallReader.plain(row.getBigDecimal(2))))
                .single();
    }
}
