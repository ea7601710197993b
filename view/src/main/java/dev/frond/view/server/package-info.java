/** The page's server, which only this machine reaches. */
@NullMarked
package dev.frond.view.server;

import org.jspecify.annotations.NullMarked;
