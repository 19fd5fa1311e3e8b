package dev.flowcard.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.Route;
import dev.flowcard.identity.People;
import dev.flowcard.notification.Channel;
import dev.flowcard.notification.Channels;
import dev.flowcard.notification.Delivery;
import dev.flowcard.notification.Notice;
import dev.flowcard.notification.Notifications;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The ways out of the house, and what went out by them. */
@Route("admin/channels")
@RolesAllowed("ADMIN")
class ChannelsView extends Page {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);

    private final Channels channels;
    private final Notifications notifications;
    private final transient People people;
    private final PlantZone zone;
    private final Grid<Channel> list = new Grid<>();
    private final Grid<Delivery> log = new Grid<>();

    ChannelsView(Channels channels, Notifications notifications, People people, PlantZone zone) {
        super("notification.channels.title");
        this.channels = channels;
        this.notifications = notifications;
        this.people = people;
        this.zone = zone;
        Button add = new Button(word("add"), e -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        channelColumns();
        logColumns();
        add(head(add), list, new H2(word("log")), log);
        show();
    }

    private String word(String key) {
        return getTranslation("notification.channels." + key);
    }

    private void channelColumns() {
        list.setEmptyStateComponent(empty("notification.channels.empty"));
        list.addColumn(Channel::name).setHeader(word("name")).setFlexGrow(1);
        list.addColumn(c -> word("kind." + c.kind()))
                .setHeader(word("kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addColumn(c -> c.kind() == Channel.Kind.EMAIL ? word("address.own") : c.address())
                .setHeader(word("address"))
                .setFlexGrow(3);
        list.addColumn(Channel::fromStep)
                .setHeader(word("step"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addComponentColumn(c ->
                        c.enabled() ? pill("done", "notification.channels.on") : pill("", "notification.channels.off"))
                .setHeader(word("state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addComponentColumn(c -> {
                    Button edit = new Button(word("edit"), e -> edit(c));
                    edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                    edit.setAriaLabel(word("edit") + " " + c.name());
                    return edit;
                })
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void logColumns() {
        log.setEmptyStateComponent(empty("notification.channels.log.empty"));
        log.addColumn(d -> zone.at(d.createdAt()).format(MOMENT))
                .setHeader(word("when"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        log.addColumn(Delivery::channel).setHeader(word("name")).setFlexGrow(1);
        log.addColumn(this::recipient).setHeader(word("to")).setAutoWidth(true).setFlexGrow(0);
        log.addColumn(d -> text(d.title())).setHeader(word("what")).setFlexGrow(2);
        log.addComponentColumn(this::state)
                .setHeader(word("state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        log.addColumn(Delivery::attempts)
                .setHeader(word("attempts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        log.addColumn(Delivery::lastError).setHeader(word("error")).setFlexGrow(2);
        log.setDataProvider(new CallbackDataProvider<Delivery, Void>(
                q -> notifications.log(q.getOffset(), q.getLimit()).stream(),
                q -> (int) notifications.logged(),
                Delivery::id));
    }

    private String recipient(Delivery delivery) {
        String code = delivery.recipient();
        return code == null
                ? ""
                : people.byCode(code).map(p -> p.nameIn(getLocale())).orElse(code);
    }

    private String text(Notice.Text text) {
        return Messages.nearest(getLocale()).equals(Messages.EN) ? text.en() : text.zh();
    }

    private Component state(Delivery delivery) {
        Span pill = pill(
                switch (delivery.state()) {
                    case SENT -> "done";
                    case PENDING -> "running";
                    case FAILED -> "stopped";
                    case DROPPED -> "";
                },
                "notification.state." + delivery.state());
        return pill;
    }

    private void edit(@Nullable Channel channel) {
        new ChannelDialog(channels, channel, this::attempt, this::show).open();
    }

    private void show() {
        list.setItems(channels.all());
        log.getDataProvider().refreshAll();
    }
}
