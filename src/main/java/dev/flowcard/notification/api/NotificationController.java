package dev.flowcard.notification.api;

import dev.flowcard.identity.Person;
import dev.flowcard.identity.SignedIn;
import dev.flowcard.notification.Channel;
import dev.flowcard.notification.Channels;
import dev.flowcard.notification.Delivery;
import dev.flowcard.notification.Notifications;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.PageAnswer;
import dev.flowcard.shared.PageRequestParams;
import dev.flowcard.shared.PlantZone;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody was told, the channels that lead out of the house, and what went out by them. */
@RestController
@RequestMapping("/api/v1")
class NotificationController {
    private static final String OFFICE =
            "hasAnyRole('FOREMAN','PLANNER','INSPECTOR','SALES','PURCHASING','MANAGER','ADMIN')";
    private static final String ADMIN = "hasRole('ADMIN')";

    private final Notifications notifications;
    private final Channels channels;
    private final SignedIn signedIn;
    private final PlantZone zone;

    NotificationController(Notifications notifications, Channels channels, SignedIn signedIn, PlantZone zone) {
        this.notifications = notifications;
        this.channels = channels;
        this.signedIn = signedIn;
        this.zone = zone;
    }

    record NoticeJson(
            long id,
            String topic,
            String topicId,
            @Nullable String channel,
            @Nullable String recipient,
            String title,
            String body,
            String link,
            String state,
            int attempts,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime sentAt,
            @Nullable OffsetDateTime readAt,
            @Nullable String lastError) {}

    record ChannelBody(
            @Nullable String name,
            Channel.@Nullable Kind kind,
            @Nullable String address,
            @Nullable Integer fromStep,
            @Nullable Boolean enabled) {}

    /** The secret is told when the channel is saved, never in the list. */
    record ChannelJson(
            String name,
            String kind,
            String address,
            int fromStep,
            boolean enabled,
            @Nullable String secret) {}

    @GetMapping("/notifications")
    @PreAuthorize(OFFICE)
    List<NoticeJson> inbox(Locale locale) {
        return signedIn.person().stream()
                .flatMap(person -> notifications.inbox(person.code()).stream())
                .map(n -> json(n, locale))
                .toList();
    }

    @PostMapping("/notifications/{id}/read")
    @PreAuthorize(OFFICE)
    void read(@PathVariable long id) {
        signedIn.person().map(Person::code).ifPresent(person -> notifications.read(person, id));
    }

    @GetMapping("/notification-deliveries")
    @PreAuthorize(ADMIN)
    PageAnswer<NoticeJson> log(PageRequestParams page, Locale locale) {
        return PageAnswer.of(notifications.log(page.offset(), page.size()), page, notifications.logged())
                .map(n -> json(n, locale));
    }

    @GetMapping("/notification-channels")
    @PreAuthorize(ADMIN)
    List<ChannelJson> channels() {
        return channels.all().stream().map(c -> json(c, null)).toList();
    }

    @PostMapping("/notification-channels")
    @PreAuthorize(ADMIN)
    ChannelJson save(@RequestBody ChannelBody body) {
        String name = Objects.requireNonNullElse(body.name(), "");
        int fromStep = Objects.requireNonNullElse(body.fromStep(), 1);
        boolean enabled = Objects.requireNonNullElse(body.enabled(), true);
        Channel saved =
                switch (Objects.requireNonNullElse(body.kind(), Channel.Kind.WEBHOOK)) {
                    case WEBHOOK ->
                        channels.save(name, Objects.requireNonNullElse(body.address(), ""), fromStep, enabled);
                    case EMAIL -> channels.saveMail(name, fromStep, enabled);
                };
        return json(saved, saved.secret());
    }

    private static ChannelJson json(Channel c, @Nullable String secret) {
        return new ChannelJson(c.name(), c.kind().name(), c.address(), c.fromStep(), c.enabled(), secret);
    }

    private NoticeJson json(Delivery n, Locale locale) {
        boolean english = Messages.nearest(locale).equals(Messages.EN);
        return new NoticeJson(
                n.id(),
                n.topic(),
                n.topicId(),
                n.channel(),
                n.recipient(),
                english ? n.title().en() : n.title().zh(),
                english ? n.body().en() : n.body().zh(),
                n.link(),
                n.state().name(),
                n.attempts(),
                zone.at(n.createdAt()).toOffsetDateTime(),
                local(n.sentAt()),
                local(n.readAt()),
                n.lastError());
    }

    private @Nullable OffsetDateTime local(@Nullable Instant at) {
        return at == null ? null : zone.at(at).toOffsetDateTime();
    }
}
