package dev.flowcard.notices.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dev.flowcard.identity.People;
import dev.flowcard.notices.Addressee;
import dev.flowcard.notices.Notice;
import dev.flowcard.notices.Notices;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was said to those at the terminals, who has read it when, and what is to be said next. */
@Route("notices")
@RolesAllowed({"FOREMAN", "ADMIN"})
class NoticesView extends Page {
    private static final int MOST = 200;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final Notices notices;
    private final Addressees addressees;
    private final People people;
    private final PlantZone zone;
    private final Clock clock;
    private final Grid<Notice> grid = new Grid<>();

    NoticesView(Notices notices, Addressees addressees, People people, PlantZone zone, Clock clock) {
        super("notices.page.title");
        this.notices = notices;
        this.addressees = addressees;
        this.people = people;
        this.zone = zone;
        this.clock = clock;
        Button write = new Button(word("write"), e -> new WriteDialog(addressees, this::write).open());
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        columns();
        grid.setEmptyStateComponent(empty("notices.page.none"));
        add(head(write), grid);
        show();
    }

    private void columns() {
        grid.addColumn(n -> moment(n.writtenAt()))
                .setHeader(word("at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::to).setHeader(word("to")).setFlexGrow(1);
        grid.addColumn(Notice::words).setHeader(word("words")).setFlexGrow(3).setTooltipGenerator(Notice::words);
        grid.addColumn(Notice::writtenBy)
                .setHeader(word("by"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::readings).setHeader(word("read")).setFlexGrow(2);
        grid.addComponentColumn(this::end).setAutoWidth(true).setFlexGrow(0);
    }

    private String to(Notice notice) {
        return notice.addressee() == Addressee.ALL
                ? word("ALL")
                : word(notice.addressee().name()) + " " + addressees.name(notice, getLocale());
    }

    private Component readings(Notice notice) {
        if (notice.readings().isEmpty()) {
            return notice.until().isBefore(clock.instant())
                    ? pill("", "notices.page.over")
                    : pill("running", "notices.page.unread");
        }
        Div all = new Div();
        notice.readings().forEach(r -> {
            String who = r.readers().stream()
                    .map(code ->
                            people.byCode(code).map(p -> p.nameIn(getLocale())).orElse(code))
                    .collect(Collectors.joining(", "));
            all.add(new Div(new Span(who + " · " + r.terminal() + " · " + moment(r.at()))));
        });
        return all;
    }

    private Component end(Notice notice) {
        Button button = new Button(word("end"), e -> {
            if (attempt(() -> notices.end(notice.id()))) {
                show();
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setEnabled(notice.until().isAfter(clock.instant()));
        return button;
    }

    private boolean write(Addressee addressee, String target, String words, int hours) {
        boolean sent = attempt(() -> notices.write(addressee, target, words, hours));
        if (sent) {
            done("notices.page.sent");
            show();
        }
        return sent;
    }

    private void show() {
        grid.setItems(notices.latest(MOST));
    }

    private String moment(Instant at) {
        return MOMENT.format(zone.at(at));
    }

    private String word(String key) {
        return getTranslation("notices.page." + key);
    }
}
