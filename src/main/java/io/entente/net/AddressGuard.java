package io.entente.net;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Keeps URLs that others chose from reaching into the network that the service stands in. Checked by address, after the
 * name is looked up: the JDK keeps a look-up for 30 seconds, so the connection that follows goes to the address that was
 * checked. Every redirect must be checked anew.
 */
public final class AddressGuard {
    private final Predicate<InetAddress> allowed;
    private final String setting;

    /**
     * @param setting the setting that allows private addresses, for the message
     */
    public AddressGuard(boolean allowPrivate, String setting) {
        this(allowPrivate ? address -> true : AddressGuard::isPublic, setting);
    }

    /**
     * @param allowed the addresses that may be reached
     * @param setting the setting that allows the others, for the message
     */
    public AddressGuard(Predicate<InetAddress> allowed, String setting) {
        this.allowed = allowed;
        this.setting = setting;
    }

    /**
     * @throws ForbiddenAddressException if the URL is not http or https, or leads to an address that is not public
     * @throws UnknownHostException if the name has no address
     */
    public void check(URI url) throws UnknownHostException {
        String scheme = url.getScheme();
        if (url.getHost() == null || !("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
            throw new ForbiddenAddressException("'" + url + "' is no http or https URL");
        }
        for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
            if (!allowed.test(address)) {
                throw new ForbiddenAddressException(url.getHost() + " leads to the private address "
                        + address.getHostAddress() + "; set " + setting + "=true if that is wanted");
            }
        }
    }

    /** Whether an address is one of the open internet. */
    public static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
    }

    private static boolean isPublic4(byte[] a) {
        int first = a[0] & 0xff;
        int second = a[1] & 0xff;
        boolean thisNetwork = first == 0;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean protocol = first == 192 && second == 0 && (a[2] == 0 || a[2] == 2);
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean documentation =
                first == 198 && second == 51 && a[2] == 100 || first == 203 && second == 0 && a[2] == 113;
        return !(thisNetwork || shared || protocol || benchmark || documentation || first >= 240);
    }

    private static boolean isPublic6(byte[] a) {
        boolean uniqueLocal = (a[0] & 0xfe) == 0xfc;
        if (uniqueLocal) {
            return false;
        }
        boolean nat64 = a[0] == 0 && a[1] == 0x64 && (a[2] & 0xff) == 0xff && (a[3] & 0xff) == 0x9b;
        boolean sixToFour = a[0] == 0x20 && a[1] == 0x02;
        if (nat64) {
            return embedded(a, 12);
        }
        return !sixToFour || embedded(a, 2);
    }

    /** Translation prefixes carry an IPv4 address, which must not smuggle a private one past. */
    private static boolean embedded(byte[] address, int from) {
        try {
            return isPublic(Inet4Address.getByAddress(Arrays.copyOfRange(address, from, from + 4)));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
