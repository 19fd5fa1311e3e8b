package dev.flowcard.alarms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import dev.flowcard.shared.ui.PageAccess;
import java.util.List;

/** The ways between the pages of alarms, those that are open to who is signed in. */
final class AlarmTabs {
    private static final List<String> PAGES = List.of("alarms", "alarms/exceptions", "alarms/rules", "alarms/analysis");

    private AlarmTabs() {}

    static Component of(Component page, String current) {
        Nav tabs = new Nav();
        tabs.addClassName("tabs");
        for (String path : PAGES.stream().filter(PageAccess::mayOpen).toList()) {
            String key = path.equals("alarms") ? "alarms.tab.list" : "alarms.tab." + path.replace("alarms/", "");
            Anchor tab = new Anchor(path, page.getTranslation(key));
            if (path.equals(current)) {
                tab.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(tab);
        }
        return tabs;
    }
}
