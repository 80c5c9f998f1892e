package org.parkgauge.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest fed with texts and with numbers as bits, each field marked with its length. */
public final class Digest {

    private final MessageDigest sha;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 13);

    /** An empty digest. */
    public Digest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * Adds a text.
     *
     * @param text the text
     */
    public void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add((long) bytes.length);
        flush();
        sha.update(bytes);
    }

    /**
     * Adds a number by its bits; all NaN are one.
     *
     * @param number the number
     */
    public void add(double number) {
        add(Double.doubleToLongBits(number));
    }

    /**
     * Adds a whole number.
     *
     * @param number the number
     */
    public void add(long number) {
        if (buffer.remaining() < Long.BYTES) {
            flush();
        }
        buffer.putLong(number);
    }

    private void flush() {
        buffer.flip();
        sha.update(buffer);
        buffer.clear();
    }

    /**
     * Finishes; the digest is empty afterwards.
     *
     * @return 64 hexadecimal digits
     */
    public String finish() {
        flush();
        return HexFormat.of().formatHex(sha.digest());
    }
}
