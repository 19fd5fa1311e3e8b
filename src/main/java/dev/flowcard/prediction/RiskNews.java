package dev.flowcard.prediction;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Role;
import dev.flowcard.notification.Notice;
import dev.flowcard.notification.Notice.Text;
import dev.flowcard.notification.Notifications;
import dev.flowcard.sales.OrderView;
import dev.flowcard.shared.DayWords;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.PlantZone;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells sales and the foremen once that an order has come to be at risk, and takes it back when it no longer is. */
@Component
class RiskNews {
    private static final String TOPIC = "order-risk";

    private final Notifications notifications;
    private final People people;
    private final Messages messages;
    private final DayWords days;
    private final PlantZone zone;

    RiskNews(Notifications notifications, People people, Messages messages, DayWords days, PlantZone zone) {
        this.notifications = notifications;
        this.people = people;
        this.messages = messages;
        this.days = days;
        this.zone = zone;
    }

    void began(OrderEstimate estimate, @Nullable OrderView order) {
        List<Object> args = order == null
                ? List.of(estimate.order(), "")
                : List.of(
                        estimate.order(),
                        new Named(
                                order.customer().name(Messages.ZH),
                                order.customer().name(Messages.EN)));
        OrderEstimate.Reason reason = estimate.reason(zone);
        notifications.tell(new Notice(
                TOPIC,
                estimate.order(),
                recipients(order == null ? null : order.responsible()),
                0,
                text(locale -> say(locale, "prediction.risk.title", args)),
                text(locale -> say(locale, reason.key(), reason.args())
                        + say(
                                locale,
                                "prediction.risk.dates",
                                List.of(zone.dateOf(estimate.p50()), zone.dateOf(estimate.p90())))),
                "orders/" + estimate.order()));
    }

    void ended(String order) {
        notifications.drop(TOPIC, order);
    }

    /** The salesperson who answers for the order, where it names one; all of them otherwise; and the foremen. */
    private List<String> recipients(@Nullable String responsible) {
        List<Person> sales = active(Role.SALES);
        List<Person> his = sales.stream()
                .filter(p -> p.name().equals(responsible) || p.number().equals(responsible))
                .toList();
        return Stream.concat((his.isEmpty() ? sales : his).stream(), active(Role.FOREMAN).stream())
                .map(Person::code)
                .distinct()
                .toList();
    }

    private List<Person> active(Role role) {
        return people.holding(role).stream().filter(Person::active).toList();
    }

    private static Text text(Function<Locale, String> of) {
        return new Text(of.apply(Messages.ZH), of.apply(Messages.EN));
    }

    private String say(Locale locale, String key, List<Object> args) {
        return messages.get(
                locale,
                key,
                args.stream()
                        .map(arg -> switch (arg) {
                            case Named named -> named.in(locale);
                            case LocalDate day -> days.day(day, locale);
                            default -> arg.toString();
                        })
                        .toArray());
    }
}
