package dev.flowcard.pictures;

import com.microsoft.playwright.Page;
import java.util.function.BiConsumer;

/**
 * One picture of README and guides.
 *
 * @param name of the file, without language and ending
 * @param path of the page that it shows
 * @param user who looks at it, by the sign-in of the demo factory; of a terminal its number
 * @param prepare what is done on the page before the picture is taken
 */
record Scene(String name, String path, String user, int width, int height, BiConsumer<Page, Studio> prepare) {
    static Scene page(String name, String path, String user) {
        return page(name, path, user, (page, studio) -> {});
    }

    static Scene page(String name, String path, String user, BiConsumer<Page, Studio> prepare) {
        return new Scene(name, path, user, 1440, 840, prepare);
    }

    static Scene terminal(String name, String terminal, BiConsumer<Page, Studio> prepare) {
        return new Scene(name, "/terminal", terminal, 1280, 800, prepare);
    }

    boolean atTerminal() {
        return path.equals("/terminal");
    }
}
