/** The pages of notifications. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.notification.ui;
