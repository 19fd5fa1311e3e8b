package dev.flowcard.alarms.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.flowcard.alarms.Alarm;
import dev.flowcard.alarms.AlarmQuery;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.SignedIn;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.shared.Problem;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** The alarms in the order of their urgency, live. What is filtered stands in the address. */
@Route("alarms")
@RolesAllowed({"FOREMAN", "PLANNER", "INSPECTOR", "SALES", "PURCHASING", "MANAGER", "ADMIN"})
@StyleSheet("context://flowcard/styles/tokens.css")
@StyleSheet("context://flowcard/styles/orders.css")
@StyleSheet("context://flowcard/styles/alarms.css")
class AlarmsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int REFUSAL_MILLIS = 6_000;

    private final AlarmDesk desk;
    private final AlarmPulse pulse;
    private final Plant plant;
    private final AlarmGrid grid;
    private final AlarmFilters filters;
    private final @Nullable String me;
    private final Span count = new Span();
    private final Div panel = new Div();

    private AlarmFilter filter = AlarmFilter.of(QueryParameters.empty());
    private @Nullable Registration watching;

    AlarmsView(
            AlarmDesk desk,
            AlarmPulse pulse,
            AlarmExport export,
            Plant plant,
            SignedIn signedIn,
            AuthenticationContext authentication) {
        this.desk = desk;
        this.pulse = pulse;
        this.plant = plant;
        this.me = signedIn.person().map(Person::code).orElse(null);
        boolean mayHandle = authentication.hasAnyRole("FOREMAN", "PLANNER", "ADMIN");
        grid = new AlarmGrid(desk.words(), new AlarmGrid.Touches(mayHandle, this::acknowledge, this::handle));
        grid.setEmptyStateComponent(
                AlarmParts.blank(getTranslation("alarms.empty"), getTranslation("alarms.empty.hint")));
        filters = new AlarmFilters(plant, this::change);
        addClassNames("desk", "alarms");
        count.addClassName("sub");
        Div head = new Div(new H1(getTranslation("alarms.title")), count);
        head.addClassName("head");
        if (mayHandle) {
            head.add(AlarmTabs.of(this, "alarms"));
        }
        Div gap = new Div();
        gap.addClassName("grow");
        filters.add(gap, export.link(this::found, getLocale()));
        panel.addClassNames("panel", "grow-panel");
        add(head, filters, panel);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("alarms.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = AlarmFilter.of(event.getLocation().getQueryParameters());
        filters.show(filter);
        show();
    }

    private void change(UnaryOperator<AlarmFilter> change) {
        filter = change.apply(filter);
        String parameters = filter.parameters().getQueryString();
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, "alarms" + (parameters.isEmpty() ? "" : "?" + parameters)));
        show();
    }

    private List<Alarm> found() {
        AlarmQuery query = filter.query(
                plant.findWorkCenter(filter.center()).map(WorkCenter::id).orElse(null), me);
        return desk.alarms().find(query);
    }

    private void show() {
        try {
            List<Alarm> found = found().stream()
                    .filter(a -> filter.group() != AlarmQuery.Group.OPEN || a.root() == null)
                    .toList();
            grid.show(found);
            count.setText(getTranslation("alarms.count", found.size()));
            fill(grid);
        } catch (DataAccessException away) {
            fill(fault());
        }
    }

    private void fill(com.vaadin.flow.component.Component content) {
        if (content.getParent().isEmpty()) {
            panel.removeAll();
            panel.add(content);
        }
    }

    private Div fault() {
        Div fault = AlarmParts.blank(getTranslation("alarms.fault"), getTranslation("alarms.fault.hint"));
        fault.add(new Button(getTranslation("alarms.again"), e -> show()));
        return fault;
    }

    private void acknowledge(Alarm alarm) {
        if (attempt(() -> desk.alarms().acknowledge(alarm.id()))) {
            show();
        }
    }

    private void handle(Alarm alarm) {
        desk.alarms().find(alarm.id()).ifPresent(current -> {
            HandlingDialog dialog = new HandlingDialog(desk, current, this::attempt);
            dialog.addOpenedChangeListener(e -> show());
            dialog.open();
        });
    }

    private boolean attempt(Runnable action) {
        try {
            action.run();
            return true;
        } catch (Problem refused) {
            Notification.show(
                            getTranslation(refused.messageKey(), refused.args()),
                            REFUSAL_MILLIS,
                            Notification.Position.MIDDLE)
                    .addThemeVariants(NotificationVariant.LUMO_ERROR);
            return false;
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
