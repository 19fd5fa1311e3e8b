package dev.flowcard.planning.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.flowcard.plan.PlanVersion;
import dev.flowcard.planning.Effect;
import dev.flowcard.planning.PlanComparison;
import dev.flowcard.planning.PlanComparisons;
import dev.flowcard.plant.Plant;
import dev.flowcard.shared.DayWords;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two published versions of the plan side by side: which promises changed between them, and which operations moved. */
@Route("plan/versions")
@RolesAllowed({"PLANNER", "FOREMAN", "MANAGER", "ADMIN"})
@StyleSheet("context://flowcard/styles/orders.css")
@StyleSheet("context://flowcard/styles/gantt.css")
class VersionsView extends Page implements BeforeEnterObserver {
    private final transient PlanComparisons comparisons;
    private final transient Plant plant;
    private final transient PlantZone zone;
    private final transient DayWords words;
    private final Select<PlanVersion> from = new Select<>();
    private final Select<PlanVersion> to = new Select<>();
    private final Div body = new Div();
    private boolean showing;

    VersionsView(PlanComparisons comparisons, Plant plant, PlantZone zone, DayWords words) {
        super("planning.versions.title");
        this.comparisons = comparisons;
        this.plant = plant;
        this.zone = zone;
        this.words = words;
        choice(from, "from");
        choice(to, "to");
        body.addClassName("versions");
        add(head(from, new Span("→"), to, new Anchor("plan/gantt", getTranslation("planning.title"))), body);
    }

    private void choice(Select<PlanVersion> select, String key) {
        select.setAriaLabel(getTranslation("planning.versions." + key));
        select.setItemLabelGenerator(
                v -> v.number() + " · " + words.moment(v.publishedAt(), getLocale()) + " · " + v.publishedBy());
        select.setWidth("290px");
        select.addValueChangeListener(e -> changed());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<PlanVersion> all = comparisons.versions();
        showing = true;
        from.setItems(all);
        to.setItems(all);
        to.setValue(given(event, "to", all).orElse(all.isEmpty() ? null : all.getFirst()));
        from.setValue(given(event, "from", all).orElse(all.size() < 2 ? null : all.get(1)));
        showing = false;
        show();
    }

    private static Optional<PlanVersion> given(BeforeEnterEvent event, String name, List<PlanVersion> all) {
        String number = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(name)
                .orElse("");
        return all.stream()
                .filter(v -> String.valueOf(v.number()).equals(number))
                .findFirst();
    }

    private void changed() {
        PlanVersion one = from.getValue();
        PlanVersion other = to.getValue();
        if (!showing && one != null && other != null) {
            String address = "plan/versions?from=" + one.number() + "&to=" + other.number();
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
            show();
        }
    }

    private void show() {
        body.removeAll();
        @Nullable PlanVersion one = from.getValue();
        @Nullable PlanVersion other = to.getValue();
        if (one == null || other == null) {
            body.add(empty("planning.versions.one"));
            return;
        }
        attempt(() -> found(comparisons.compare(one.number(), other.number())));
    }

    private void found(PlanComparison comparison) {
        if (comparison.moved().isEmpty()) {
            body.add(empty("planning.versions.same"));
            return;
        }
        List<Effect> effects = comparison.effects();
        EffectGrid promises = new EffectGrid(zone);
        promises.setItems(effects);
        promises.setAllRowsVisible(effects.size() <= 10);
        MovedGrid moved = new MovedGrid(plant, zone);
        moved.setItems(comparison.moved());
        body.add(
                panel(
                        getTranslation(
                                "planning.versions.promises",
                                effects.stream()
                                        .filter(Effect::changesPromise)
                                        .filter(Effect::lateAfter)
                                        .count(),
                                effects.stream()
                                        .filter(Effect::changesPromise)
                                        .filter(e -> !e.lateAfter())
                                        .count()),
                        promises),
                panel(
                        getTranslation(
                                "planning.versions.moved", comparison.moved().size()),
                        moved));
    }

    private static Div panel(String title, com.vaadin.flow.component.Component content) {
        Div panel = new Div(new H2(title), content);
        panel.addClassNames("panel", "version-panel");
        return panel;
    }
}
