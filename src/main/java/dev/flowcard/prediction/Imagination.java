package dev.flowcard.prediction;

import dev.flowcard.plan.Product;
import dev.flowcard.plan.RoutingOperation;
import dev.flowcard.production.WorkOrderView;
import dev.flowcard.shared.PlantZone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends an order that nobody has placed through the futures of the shop. */
@Component
class Imagination {
    private static final int ALL = 100;

    private final ShopLook look;
    private final HabitReader habits;
    private final PlantZone zone;

    Imagination(ShopLook look, HabitReader habits, PlantZone zone) {
        this.look = look;
        this.habits = habits;
        this.zone = zone;
    }

    /** An answer and the capacity that it would take. */
    record Imagined(Answer answer, List<Quote.Slot> slots) {}

    Imagined of(Product product, BigDecimal quantity, @Nullable LocalDate wanted, List<RoutingOperation> routing) {
        WorkOrderView order = ImaginedOrder.of(product.id(), quantity, routing);
        Shop shop = look.now();
        Shop with = new Shop(
                shop.base(),
                Stream.concat(shop.workOrders().stream(), Stream.of(order)).toList(),
                shop.orders(),
                shop.places(),
                shop.runs(),
                shop.held(),
                shop.overtime());
        EstimateMaker maker = new EstimateMaker(with, habits.habits(), zone);
        OrderEstimate estimate = maker.last(wanted == null ? zone.dateOf(shop.base()) : wanted);
        Answer answer = new Answer(
                product,
                quantity,
                estimate.p50(),
                estimate.p90(),
                wanted,
                wanted == null ? null : ALL - estimate.latePercent(),
                estimate.steps());
        return new Imagined(answer, maker.slotsOfLast());
    }
}
