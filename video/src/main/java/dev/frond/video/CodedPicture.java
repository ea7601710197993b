package dev.frond.video;

/**
 * A picture that is in the stream.
 *
 * @param source as it was given
 * @param made as a player has it
 */
record CodedPicture(YuvPicture source, YuvPicture made) {}
