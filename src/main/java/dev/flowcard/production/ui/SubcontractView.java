package dev.flowcard.production.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.flowcard.production.outside.SubcontractOverview;
import dev.flowcard.production.outside.Subcontracts;
import dev.flowcard.shared.ui.Page;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;

/** Subcontracting: what is outside, what should go, and the month's statements. The tab stands in the address. */
@Route("subcontract")
@RolesAllowed({"PLANNER", "FOREMAN", "WAREHOUSE", "PURCHASING", "MANAGER", "ADMIN"})
class SubcontractView extends Page implements BeforeEnterObserver {
    private final Subcontracts subcontracts;
    private final OutsidePanel outside;
    private final SendPanel send;
    private final StatementPanel statements;
    private final Tabs tabs = new Tabs();
    private final Map<Tab, String> names = new LinkedHashMap<>();
    private final Tab outsideTab = new Tab();
    private final Div content = new Div();

    SubcontractView(
            Subcontracts subcontracts,
            OutsidePanel.Factory outsidePanels,
            SendPanel.Factory sendPanels,
            StatementPanel.Factory statementPanels) {
        super("production.outside.page.title");
        this.subcontracts = subcontracts;
        this.outside = outsidePanels.create(this::attempt, this::changed);
        this.send = sendPanels.create(this::attempt, this::changed);
        this.statements = statementPanels.create(this::attempt);
        names.put(outsideTab, "outside");
        if (outsidePanels.handles()) {
            names.put(new Tab(getTranslation("production.outside.page.send")), "send");
        }
        names.put(new Tab(getTranslation("production.outside.page.statements")), "statements");
        names.keySet().forEach(tabs::add);
        tabs.addSelectedChangeListener(e -> show(e.isFromClient()));
        content.addClassName("office-tab");
        add(head(), tabs, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("tab")
                .orElse("outside");
        names.forEach((tab, name) -> {
            if (name.equals(asked)) {
                tabs.setSelectedTab(tab);
            }
        });
        show(false);
    }

    private void changed() {
        show(false);
    }

    private void show(boolean typed) {
        SubcontractOverview overview = subcontracts.overview();
        outsideTab.setLabel(
                overview.overdue() > 0
                        ? getTranslation(
                                "production.outside.page.outside-overdue",
                                String.valueOf(overview.batches()),
                                String.valueOf(overview.overdue()))
                        : getTranslation("production.outside.page.outside", String.valueOf(overview.batches())));
        String name = names.getOrDefault(tabs.getSelectedTab(), "outside");
        Component shown =
                switch (name) {
                    case "send" -> send;
                    case "statements" -> statements;
                    default -> outside;
                };
        outside.refresh();
        send.refresh();
        statements.refresh();
        content.removeAll();
        content.add(shown);
        if (typed) {
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "subcontract?tab=" + name));
        }
    }
}
