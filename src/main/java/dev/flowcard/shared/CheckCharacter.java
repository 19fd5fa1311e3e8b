package dev.flowcard.shared;

/**
 * The check character of every printed code: ISO/IEC 7064 MOD 37,36 over the letters and digits of the code, upper case;
 * {@code -} and {@code .} do not count. It finds every single misread character and every swap of neighbours.
 */
final class CheckCharacter {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int SIZE = ALPHABET.length();

    private CheckCharacter() {}

    static char of(String code) {
        int product = SIZE;
        for (int i = 0; i < code.length(); i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            if (value >= 0) {
                int sum = (product + value) % SIZE;
                product = (sum == 0 ? SIZE : sum) * 2 % (SIZE + 1);
            }
        }
        return ALPHABET.charAt((SIZE + 1 - product) % SIZE);
    }
}
