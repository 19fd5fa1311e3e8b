/** The HTTP face of notifications. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.notification.api;
