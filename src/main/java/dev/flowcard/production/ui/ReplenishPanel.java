package dev.flowcard.production.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.flowcard.production.Replenishment;
import dev.flowcard.production.Replenishments;
import dev.flowcard.shared.PlantZone;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The replenishments that wait for a planner's decision; not there where none does. */
final class ReplenishPanel extends Div {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final int MOST_SHOWN = 5;

    private final Replenishments replenishments;
    private final PlantZone zone;
    private final boolean decides;
    private final Attempt attempt;

    ReplenishPanel(Replenishments replenishments, PlantZone zone, boolean decides, Attempt attempt) {
        this.replenishments = replenishments;
        this.zone = zone;
        this.decides = decides;
        this.attempt = attempt;
        addClassNames("panel", "replenish");
        refresh();
    }

    void refresh() {
        removeAll();
        List<Replenishment> asked = replenishments.asked();
        setVisible(!asked.isEmpty());
        add(new H2(getTranslation("production.plan.replenish.asked", asked.size())));
        asked.stream().limit(MOST_SHOWN).map(this::line).forEach(this::add);
    }

    private Div line(Replenishment asked) {
        Span what = new Span(
                getTranslation("production.plan.replenish.line", asked.workOrder(), asked.quantity(), asked.reason()));
        Span who = new Span(asked.askedBy() + " · " + MOMENT.format(zone.at(asked.askedAt())));
        who.addClassName("sub");
        Div line = new Div(what, who);
        line.addClassName("head");
        if (decides) {
            Button approve = new Button(getTranslation("production.plan.replenish.approve"), e -> {
                attempt.of(() -> replenishments.approve(asked.id()));
                refresh();
            });
            approve.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
            Button reject = new Button(getTranslation("production.plan.replenish.reject"), e -> reject(asked));
            reject.addThemeVariants(ButtonVariant.LUMO_SMALL);
            line.add(approve, reject);
        }
        return line;
    }

    private void reject(Replenishment asked) {
        VerbDialog.reasoned("reject", asked.workOrder(), why -> {
                    boolean done = attempt.of(() -> replenishments.reject(asked.id(), why));
                    refresh();
                    return done;
                })
                .open();
    }
}
