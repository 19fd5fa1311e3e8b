package dev.flowcard.notification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.SignedIn;
import dev.flowcard.notification.Delivery;
import dev.flowcard.notification.Notice;
import dev.flowcard.notification.Notifications;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the one who is signed in was told: unread first. What others have answered meanwhile needs no reading any more. */
@Route("inbox")
@RolesAllowed({"FOREMAN", "PLANNER", "INSPECTOR", "SALES", "PURCHASING", "MANAGER", "ADMIN"})
class InboxView extends Page {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final Notifications notifications;
    private final InboxPulse pulse;
    private final @Nullable String me;
    private final Grid<Delivery> grid = new Grid<>();
    private transient List<Delivery> shown = List.of();
    private @Nullable Registration watching;

    InboxView(Notifications notifications, InboxPulse pulse, SignedIn signedIn, PlantZone zone) {
        super("notification.inbox.title");
        this.notifications = notifications;
        this.pulse = pulse;
        this.me = signedIn.person().map(Person::code).orElse(null);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setEmptyStateComponent(empty("notification.inbox.empty"));
        grid.addComponentColumn(n -> n.readAt() == null
                        ? pill("stopped", "notification.inbox.new")
                        : pill("", "notification.inbox.seen"))
                .setHeader(word("state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::what).setHeader(word("what")).setFlexGrow(3);
        grid.addColumn(n -> zone.at(n.createdAt()).format(MOMENT))
                .setHeader(word("when"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::verbs).setAutoWidth(true).setFlexGrow(0);
        add(head(), grid);
        show();
    }

    private String word(String key) {
        return getTranslation("notification.inbox." + key);
    }

    private Component what(Delivery notice) {
        return new Div(new Anchor(notice.link(), text(notice.title())), new Span(" " + text(notice.body())));
    }

    private String text(Notice.Text text) {
        return Messages.nearest(getLocale()).equals(Messages.EN) ? text.en() : text.zh();
    }

    private Component verbs(Delivery notice) {
        if (notice.readAt() != null || me == null) {
            return new Span();
        }
        Button seen = new Button(word("read"), e -> {
            notifications.read(me, notice.id());
            show();
        });
        seen.addThemeVariants(ButtonVariant.LUMO_SMALL);
        seen.setAriaLabel(word("read") + " " + text(notice.title()));
        return seen;
    }

    private void show() {
        List<Delivery> mine = me == null ? List.of() : notifications.inbox(me);
        List<Delivery> sorted = mine.stream()
                .sorted(Comparator.comparing(n -> n.readAt() != null))
                .toList();
        if (!sorted.equals(shown)) { // a button that is drawn anew under a finger would lose the touch
            shown = sorted;
            grid.setItems(sorted);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watching = pulse.watch(event.getUI(), this::show);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
        }
    }
}
