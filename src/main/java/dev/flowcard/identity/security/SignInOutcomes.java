package dev.flowcard.identity.security;

import dev.flowcard.identity.Users;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords, and sends on who came in. Who fails hears the same words whether there is no such user, the
 * password is wrong or the user is locked out: nobody learns from them which names exist.
 */
@Component
class SignInOutcomes implements AuthenticationFailureHandler, AuthenticationSuccessHandler {
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

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        users.succeeded(authentication.getName());
        response.sendRedirect(request.getContextPath() + "/");
    }
}
