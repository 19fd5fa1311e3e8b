package dev.flowcard.shared.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;

/** Whether the one who is signed in may open a page: who may not is not shown the way. */
public final class PageAccess {
    private static final AccessAnnotationChecker ACCESS = new AccessAnnotationChecker();

    private PageAccess() {}

    /** @param path of a page of Flow, without parameters */
    public static boolean mayOpen(String path) {
        return RouteConfiguration.forApplicationScope()
                .getRoute(path)
                .filter(page ->
                        ACCESS.hasAccess(page, VaadinServletRequest.getCurrent().getHttpServletRequest()))
                .isPresent();
    }
}
