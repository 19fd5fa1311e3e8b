package dev.flowcard;

import com.vaadin.flow.component.Html;

/** The line icons of the menu. They say nothing to a screen reader; the words beside them do. */
enum NavIcon {
    ORDERS("<path d='M6 2h9l4 4v16H6z'/><path d='M15 2v4h4M9 11h7M9 15h7'/>"),
    ACCURACY(
            "<circle cx='12' cy='12' r='9.5'/><circle cx='12' cy='12' r='4.5'/><path d='M12 2v4M12 18v4M2 12h4M18 12h4'/>"),
    INQUIRY("<path d='M3 5h18v15H3zM3 10h18M8 3v4M16 3v4'/><path d='M12 13v3l2 1'/>"),
    PLAN("<circle cx='12' cy='12' r='9.5'/><path d='M12 6v6l4 2'/>"),
    GANTT("<path d='M3 4v17h18M7 8h8M10 12h8M8 16h6'/>"),
    CALENDAR("<path d='M4 6h16v14H4zM4 11h16M8 3v5M16 3v5M8 15h2M14 15h2'/>"),
    ALARMS("<path d='M12 3a6 6 0 0 0-6 6v5l-2 3h16l-2-3V9a6 6 0 0 0-6-6zM10 20h4'/>"),
    NOTICES("<path d='M3 5h18v12H9l-5 4v-4H3z'/><path d='M8 9h8M8 13h5'/>"),
    PAY("<circle cx='12' cy='12' r='9.5'/><path d='M8 7l4 5 4-5M12 12v6M8.5 13h7M8.5 16h7'/>"),
    INBOX("<path d='M3 13l3-9h12l3 9v7H3z'/><path d='M3 13h5l1 3h6l1-3h5'/>"),
    HOURS("<path d='M4 20V10M9 20V5M14 20v-8M19 20V8'/>"),
    FLOW("<path d='M3 4h18l-7 8v7l-4 2v-9z'/>"),
    BOARDS(
            "<rect x='3' y='4' width='8' height='7' rx='1'/><rect x='13' y='4' width='8' height='7' rx='1'/><rect x='3' y='13' width='8' height='7' rx='1'/><rect x='13' y='13' width='8' height='7' rx='1'/>"),
    CHANNELS("<path d='M3 11l18-8-6 18-4-7z'/><path d='M11 14L21 3'/>"),
    REFUSALS("<path d='M9 7L4 12l5 5M4 12h10a6 6 0 0 1 0 12'/><path d='M13 3v5M13 8h.1'/>"),
    QUALITY("<path d='M12 2l8 3v7c0 5-4 8-8 10-4-2-8-5-8-10V5z'/><path d='M8.5 12l2.5 2.5 4.5-5'/>"),
    HELD("<path d='M6 3h12v18l-6-4-6 4z'/><path d='M12 7v4M12 13.6v.1'/>"),
    ARRIVALS("<path d='M4 12h11M10 7l5 5-5 5M20 4v16'/>"),
    MATERIALS("<path d='M12 3l9 4.5v9L12 21l-9-4.5v-9zM3 7.5l9 4.5 9-4.5M12 12v9'/>"),
    SUBCONTRACT(
            "<path d='M2 6h12v11H2zM14 10h4l4 4v3h-8z'/><circle cx='7' cy='18' r='2'/><circle cx='18' cy='18' r='2'/>"),
    WALL("<rect x='2' y='4' width='20' height='13' rx='2'/><path d='M8 21h8M12 17v4M7 13v-3M11 13V8M15 13v-2'/>"),
    TERMINAL("<path d='M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M7 9v6M11 9v6M14 9v6M17 9v6'/>"),
    PRINT("<path d='M7 9V3h10v6M7 18H4v-7h16v7h-3M7 14h10v7H7z'/>"),
    STOCKTAKING("<path d='M9 4h6v3H9zM7 5H5v16h14V5h-2M8 12l2 2 3-3M8 18h.1M12 18h4'/>"),
    IMPORTS("<path d='M4 15v5h16v-5M12 15V3M7 8l5-5 5 5'/>"),
    ROUTINGS(
            "<circle cx='5' cy='6' r='2.5'/><circle cx='19' cy='12' r='2.5'/><circle cx='5' cy='18' r='2.5'/><path d='M7.5 6H14a2 2 0 0 1 2 2v1.5M7.5 18H14a2 2 0 0 0 2-2v-1.5'/>"),
    INSTRUCTIONS("<path d='M4 4h7l1 1 1-1h7v15h-7l-1 1-1-1H4z'/><path d='M12 5v14'/>"),
    PEOPLE("<circle cx='12' cy='8' r='4'/><path d='M4 21c1-5 4-7 8-7s7 2 8 7'/>"),
    MACHINES("<path d='M3 21V10l6 4v-4l6 4V4h6v17z'/><path d='M7 18h2M12 18h2M17 18h1'/>"),
    ALIASES("<path d='M4 5v14M8 5v14M11 5v6M14 5v6M18 5v4M11 17h9M17 14l3 3-3 3'/>"),
    TOKENS("<circle cx='8' cy='15' r='4.5'/><path d='M11.5 11.5L20 3M16 7l3 3'/>"),
    AUDIT("<path d='M8 6h12M8 12h12M8 18h12M4 6h.1M4 12h.1M4 18h.1'/>");

    private final String shape;

    NavIcon(String shape) {
        this.shape = shape;
    }

    /** A component of its own for each place where it is shown. */
    static Html of(NavIcon icon) {
        return new Html("<span slot='prefix' class='office-icon' aria-hidden='true'><svg viewBox='0 0 24 24'>"
                + icon.shape + "</svg></span>");
    }
}
