package dev.flowcard;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** What every page has: server push and the looks. */
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://flowcard/styles/flowcard.css")
public class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "flowcard/favicon.svg");
    }
}
