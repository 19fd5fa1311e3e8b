package dev.flowcard.planning.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.flowcard.planning.Effect;
import dev.flowcard.planning.Proposal;
import dev.flowcard.planning.Scenario;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.shared.Problem;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The plan as a chart. A new schedule, a drag or a what-if is a proposal: what it changes is seen before it is published. */
@Route("plan/gantt")
@RolesAllowed({"PLANNER", "FOREMAN", "ADMIN"})
@StyleSheet("context://flowcard/styles/tokens.css")
@StyleSheet("context://flowcard/styles/orders.css")
class GanttView extends Div implements HasDynamicTitle {
    private static final List<Integer> SECONDS = List.of(10, 30, 60, 180);
    private static final int POLL_MILLIS = 1_000;
    private static final int PROPOSALS = 20;
    private static final double HOUR = 60;
    private static final double DAY = 24 * HOUR;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final transient PlanningDesk desk;
    private final transient PlantZone zone;
    private final GanttElement gantt;
    private final EffectGrid effects;
    private final Select<Integer> seconds = new Select<>();
    private final Select<Proposal> proposals = new Select<>();
    private final Button schedule = new Button();
    private final Button cancel = new Button();
    private final Span progress = new Span();
    private final Span summary = new Span();
    private final Div below = new Div();
    private @Nullable Registration polling;
    private @Nullable Proposal shown;

    GanttView(PlanningDesk desk, PlantZone zone) {
        this.desk = desk;
        this.zone = zone;
        gantt = new GanttElement(zone.zone().getId(), true);
        effects = new EffectGrid(zone);
        addClassNames("desk", "gantt-page");
        Div panel = new Div(gantt);
        panel.addClassNames("panel", "grow-panel");
        add(head(), panel, below());
        gantt.onMove(this::move);
        gantt.onOpen(touched -> new OperationDialog(touched, new Hand()).open());
        list(null);
    }

    private Component head() {
        Select<String> by = new Select<>(e -> gantt.by(e.getValue()));
        by.setItems("unit", "order");
        by.setItemLabelGenerator(name -> getTranslation("planning.by." + name));
        by.setValue("unit");
        by.setWidth("160px");
        by.setAriaLabel(getTranslation("planning.by"));
        seconds.setItems(SECONDS);
        seconds.setValue(SECONDS.get(1));
        seconds.setItemLabelGenerator(s -> getTranslation("planning.for-seconds", s));
        seconds.setWidth("96px");
        seconds.setAriaLabel(getTranslation("planning.seconds-label"));
        schedule.setText(getTranslation("planning.schedule"));
        schedule.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        schedule.addClickListener(e -> start("", Scenario.AS_IT_IS));
        cancel.setText(getTranslation("planning.cancel"));
        cancel.addClickListener(e -> act(() -> shown = desk.cancel(running())));
        cancel.setVisible(false);
        Button whatIf = new Button(getTranslation("planning.what-if"), e -> desk.scenarioDialog(zone)
                .ask(this::start));
        proposals.setEmptySelectionAllowed(true);
        proposals.setEmptySelectionCaption(getTranslation("planning.in-force"));
        proposals.setItemLabelGenerator(this::label);
        proposals.setAriaLabel(getTranslation("planning.proposal"));
        proposals.setWidth("260px");
        proposals.setOverlayWidth("420px");
        proposals.addValueChangeListener(e -> show(e.getValue()));
        Div gap = new Div();
        gap.addClassName("grow");
        progress.addClassName("sub");
        progress.getElement().setAttribute("role", "status");
        Div head = new Div(
                new H1(getTranslation("planning.title")),
                by,
                proposals,
                new Anchor("plan/versions", getTranslation("planning.versions.link")),
                gap,
                progress,
                cancel,
                seconds,
                schedule,
                whatIf);
        head.addClassName("head");
        return head;
    }

    private Component below() {
        summary.addClassName("sub");
        Button publish = new Button(getTranslation("planning.publish"), e -> publish());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button back = new Button(getTranslation("planning.drop"), e -> proposals.clear());
        Div gap = new Div();
        gap.addClassName("grow");
        Div head = new Div(new H2(getTranslation("planning.effects")), summary, gap, back, publish);
        head.addClassName("head");
        below.add(head, effects);
        below.addClassNames("panel", "grow-panel", "effects");
        below.setVisible(false);
        return below;
    }

    private String label(@Nullable Proposal proposal) {
        if (proposal == null) {
            return getTranslation("planning.in-force");
        }
        String name = proposal.name().isEmpty() ? getTranslation(kind(proposal.scenario())) : proposal.name();
        return name + " · " + MOMENT.format(zone.at(proposal.madeAt())) + " · "
                + getTranslation("planning.state." + proposal.state().name());
    }

    private static String kind(Scenario scenario) {
        Scenario.Split split = scenario.split();
        if (split != null) {
            return split.joins() ? "planning.joined" : "planning.split";
        }
        return scenario.move() == null ? "planning.unnamed" : "planning.moved";
    }

    private void start(String name, Scenario scenario) {
        act(() -> {
            shown = desk.schedule(name, scenario, Duration.ofSeconds(seconds.getValue()));
            watch();
        });
    }

    /** What the planner does with one operation. */
    private final class Hand implements OperationDialog.Actions {
        @Override
        public void lock(GanttElement.Touched touched) {
            act(() -> {
                desk.lock(touched.workOrder(), touched.sequence(), !touched.locked());
                gantt.refresh();
            });
        }

        @Override
        public void split(GanttElement.Touched touched) {
            new SplitDialog(
                            touched,
                            desk.units(touched.workOrder(), touched.sequence()),
                            split -> act(() -> list(desk.split(split))))
                    .open();
        }

        @Override
        public void join(GanttElement.Touched touched) {
            act(() -> list(desk.join(touched.workOrder(), touched.sequence())));
        }
    }

    private void move(Scenario.Move move) {
        act(() -> list(desk.move(move)));
    }

    private long running() {
        return shown == null ? 0 : shown.id();
    }

    /** Asks each second how far the search is. */
    private void watch() {
        UI ui = getUI().orElseThrow();
        ui.setPollInterval(POLL_MILLIS);
        busy(true);
        if (polling == null) {
            polling = ui.addPollListener(e -> look());
        }
        look();
    }

    private void look() {
        Proposal now = desk.get(running());
        if (now.state() == Proposal.State.RUNNING) {
            progress.setText(getTranslation(
                    now.weightedTardiness() == null ? "planning.searching" : "planning.found",
                    now.seconds(),
                    hours(now)));
            return;
        }
        stopWatching();
        boolean told = now.state() == Proposal.State.DONE; // beside the proposal, which is shown
        progress.setText(
                told ? "" : getTranslation("planning.state." + now.state().name()));
        list(now);
    }

    private void stopWatching() {
        busy(false);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
        getUI().ifPresent(ui -> ui.setPollInterval(-1));
    }

    private void busy(boolean busy) {
        schedule.setEnabled(!busy);
        cancel.setVisible(busy);
    }

    /** Weighted tardiness in hours, for who compares proposals. */
    private static long hours(Proposal proposal) {
        Long minutes = proposal.weightedTardiness();
        return minutes == null ? 0 : Math.round(minutes / 60.0);
    }

    private void list(@Nullable Proposal chosen) {
        proposals.setItems(desk.page(PROPOSALS));
        if (chosen == null) {
            proposals.clear();
        } else {
            proposals.setValue(chosen);
        }
    }

    private void show(@Nullable Proposal proposal) {
        shown = proposal;
        boolean open = proposal != null && proposal.state() != Proposal.State.PUBLISHED;
        gantt.show(open && proposal != null ? proposal.id() : null);
        below.setVisible(open);
        if (open && proposal != null) {
            List<Effect> found = desk.effects(proposal.id());
            effects.chances(desk.chances(proposal.id()));
            effects.setItems(found);
            summary.setText(getTranslation(
                            "planning.summary",
                            found.stream().mapToInt(Effect::moved).sum(),
                            found.stream()
                                    .filter(Effect::changesPromise)
                                    .filter(Effect::lateAfter)
                                    .count(),
                            found.stream().filter(Effect::lateAfter).count(),
                            hours(proposal))
                    + work(proposal.work()));
        }
    }

    /** Set-ups and work in progress, before and after. */
    private String work(Proposal.@Nullable Work work) {
        return work == null
                ? ""
                : " · "
                        + getTranslation(
                                "planning.work",
                                tenths(work.setupBefore(), HOUR),
                                tenths(work.setupMinutes(), HOUR),
                                tenths(work.flowBefore(), DAY),
                                tenths(work.flowMinutes(), DAY));
    }

    private static String tenths(long minutes, double unit) {
        return String.format(Locale.ROOT, "%.1f", minutes / unit);
    }

    private void publish() {
        act(() -> {
            Proposal published = desk.publish(running());
            Notification.show(getTranslation("planning.published", published.version()));
            list(null);
        });
    }

    private void act(Runnable action) {
        try {
            action.run();
        } catch (Problem refused) {
            Notification.show(
                    refused.fields().isEmpty()
                            ? getTranslation(refused.messageKey(), refused.args())
                            : getTranslation(
                                    refused.fields().getFirst().messageKey(),
                                    refused.fields().getFirst().args().toArray()));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        gantt.refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopWatching();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("planning.title");
    }
}
