package dev.flowcard.identity;

import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The user whose browser asks. */
@Service
public class SignedIn {
    private final JdbcClient jdbc;
    private final Users users;
    private final People people;
    private final SecurityContextHolderStrategy security;

    SignedIn(JdbcClient jdbc, Users users, People people, SecurityContextHolderStrategy security) {
        this.jdbc = jdbc;
        this.users = users;
        this.people = people;
        this.security = security;
    }

    /** His user name; empty text where nobody is signed in. */
    public String username() {
        Authentication authentication = security.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? ""
                : authentication.getName();
    }

    public Optional<Person> person() {
        return users.find(username()).flatMap(user -> people.byId(user.person()));
    }

    /** The language he once chose. */
    public Optional<Locale> language() {
        String username = username();
        return username.isEmpty()
                ? Optional.empty()
                : jdbc.sql("select language from app_user where username_key = upper(?) and language is not null")
                        .param(username)
                        .query(String.class)
                        .optional()
                        .map(Locale::forLanguageTag)
                        .map(dev.flowcard.shared.Messages::nearest);
    }

    /** @param tag {@code zh-CN} or {@code en} */
    @Transactional
    public void chooseLanguage(String tag) {
        jdbc.sql("update app_user set language = ? where username_key = upper(?)")
                .param(tag)
                .param(username())
                .update();
    }
}
