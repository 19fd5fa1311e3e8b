package dev.flowcard.cli.bench;

import java.io.IOException;

/**
 * Signs the browser in by the sign-in page's own form. From a plain file, not from that page: what the page itself still asks for
 * while the form is sent may come back with another session.
 */
final class SignIn {
    private static final String PLAIN = "/flowcard/styles/tokens.css";
    private static final String SUBMIT = """
            (async () => {
              const page = new DOMParser().parseFromString(await (await fetch('/login')).text(), 'text/html');
              const content = name => page.querySelector('meta[name="' + name + '"]')?.content;
              const body = new URLSearchParams({username: 'admin', password: '%s'});
              if (content('_csrf_parameter')) body.set(content('_csrf_parameter'), content('_csrf'));
              const answer = await fetch('/login', {method: 'POST', body, credentials: 'same-origin'});
              return !new URL(answer.url).pathname.startsWith('/login');
            })()
            """;

    private SignIn() {}

    static void admin(Chromium browser, int port) throws IOException {
        browser.open("http://localhost:" + port + PLAIN);
        if (!browser.evaluate(SUBMIT.formatted(BenchServer.ADMIN_PASSWORD)).asBoolean(false)) {
            throw new IOException("The browser could not sign in");
        }
    }
}
