package dev.flowcard.identity.security;

import dev.flowcard.identity.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords; a right one begins the count anew. Who fails hears the same words whether there is no such user, the
 * password is wrong or the user is locked out: nobody learns from them which names exist.
 */
@Component
class SignInOutcomes implements AuthenticationFailureHandler {
    private final Users users;

    SignInOutcomes(Users users) {
        this.users = users;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean locked = failure instanceof LockedException;
        String username = request.getParameter("username");
        if (!locked && username != null) {
            users.failed(username);
        }
        response.sendRedirect(request.getContextPath() + "/login?error");
    }

    /** Told by an event, since where he is sent then is the framework's to say: to the page that he had asked for. */
    @EventListener
    void onSuccess(InteractiveAuthenticationSuccessEvent success) {
        users.succeeded(success.getAuthentication().getName());
    }
}
