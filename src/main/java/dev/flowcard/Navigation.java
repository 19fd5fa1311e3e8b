package dev.flowcard;

import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.flowcard.shared.ui.PageAccess;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where somebody can go, in the order of the menu. A page of Flow itself says who may open it. */
@Component
class Navigation {
    private static final List<Entry> ENTRIES = List.of(
            Entry.page("orders", NavIcon.ORDERS),
            Entry.page("inquiry", NavIcon.INQUIRY),
            Entry.page("accuracy", NavIcon.ACCURACY),
            Entry.page("plan", NavIcon.PLAN),
            Entry.page("plan/gantt", NavIcon.GANTT),
            Entry.page("plan/calendar", NavIcon.CALENDAR),
            Entry.page("materials", NavIcon.MATERIALS),
            Entry.page("print", NavIcon.PRINT),
            Entry.page("stocktaking", NavIcon.STOCKTAKING),
            Entry.page("subcontract", NavIcon.SUBCONTRACT),
            Entry.page("alarms", NavIcon.ALARMS),
            Entry.page("notices", NavIcon.NOTICES),
            Entry.page("pay", NavIcon.PAY),
            Entry.page("inbox", NavIcon.INBOX),
            Entry.page("hours", NavIcon.HOURS),
            Entry.page("flow", NavIcon.FLOW),
            Entry.page("refusals", NavIcon.REFUSALS),
            Entry.page("quality", NavIcon.QUALITY),
            Entry.page("held", NavIcon.HELD),
            Entry.page("arrivals", NavIcon.ARRIVALS),
            new Entry("wall", NavIcon.WALL, List.of("FOREMAN", "PLANNER", "INSPECTOR", "SALES", "MANAGER", "ADMIN")),
            new Entry("terminal", NavIcon.TERMINAL, List.of("OPERATOR", "FOREMAN", "INSPECTOR", "ADMIN")),
            Entry.page("wall-boards", NavIcon.BOARDS),
            Entry.page("admin/imports", NavIcon.IMPORTS),
            Entry.page("admin/routings", NavIcon.ROUTINGS),
            Entry.page("admin/instructions", NavIcon.INSTRUCTIONS),
            Entry.page("admin/people", NavIcon.PEOPLE),
            Entry.page("admin/plant", NavIcon.MACHINES),
            Entry.page("admin/terminals", NavIcon.TERMINAL),
            Entry.page("admin/aliases", NavIcon.ALIASES),
            Entry.page("admin/channels", NavIcon.CHANNELS),
            Entry.page("admin/tokens", NavIcon.TOKENS),
            Entry.page("admin/audit", NavIcon.AUDIT));

    private final AuthenticationContext authentication;

    Navigation(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    /**
     * One line of the menu.
     *
     * @param roles who may open a page that is no page of Flow; empty for Flow's
     */
    record Entry(String path, NavIcon icon, List<String> roles) {
        static Entry page(String path, NavIcon icon) {
            return new Entry(path, icon, List.of());
        }

        /** A wall or a terminal fills a screen of its own. */
        boolean leavesOffice() {
            return !roles.isEmpty();
        }

        String key() {
            return "root.nav." + path.replace("admin/", "").replace('/', '-');
        }
    }

    /** What the one who is signed in may open. */
    List<Entry> open() {
        return ENTRIES.stream().filter(this::mayOpen).toList();
    }

    /** Whether no other line of the menu leads to a page below this one. */
    boolean isOnly(Entry entry) {
        return ENTRIES.stream().noneMatch(other -> other.path().startsWith(entry.path() + "/"));
    }

    /** The first page that waits for the one who is signed in. */
    Optional<String> first() {
        List<Entry> open = open();
        String preferred = authentication.hasRole("ADMIN")
                ? ""
                : authentication.hasRole("INSPECTOR")
                        ? "quality"
                        : authentication.hasRole("PURCHASING") ? "subcontract" : "";
        return open.stream()
                .filter(entry -> entry.path().equals(preferred))
                .findFirst()
                .or(() -> open.stream().filter(entry -> !entry.leavesOffice()).findFirst())
                .map(Entry::path);
    }

    private boolean mayOpen(Entry entry) {
        if (entry.leavesOffice()) {
            return authentication.hasAnyRole(entry.roles());
        }
        return PageAccess.mayOpen(entry.path());
    }
}
