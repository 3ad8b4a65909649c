"""Why an address was not read, in words that say whose fault it is and what to do."""

from botox_vetter.language import tr


def fetch_sentences() -> dict[str, str]:
    """By kind."""
    return _not_sent() | _no_connection() | _no_good_answer() | _unusable() | _copies()


def _copies() -> dict[str, str]:
    """What is kept here of a source."""
    return {
        "no_copy": tr("nothing of it is here"),
        "copy_of": tr("as it was on {on}"),
        "copy_old": tr("as it was on {on}; it may have changed since"),
        "copy_too_old": tr("as it was on {on}: too old for a check, update it"),
    }


def _not_sent() -> dict[str, str]:
    return {
        "fetch_offline": tr("the program works offline, so nothing was asked; “Work offline” switches that"),
        "fetch_stopped": tr("stopped"),
        "fetch_not_noted": tr("nothing was asked, for it could not be noted in the list of requests: {reason}"),
        "fetch_no_address": tr("this is no address of a website"),
        "fetch_not_web": tr("only addresses that begin with http or https are read, not {scheme}"),
        "proxy_not_http": tr("a proxy's own address begins with http; it passes https on"),
        "fetch_password_in_address": tr("the address holds a name or a password, which is never sent"),
        "fetch_not_public": tr(
            "the address {host} is this computer or one in a private network; reading those is off in the settings"
        ),
        "fetch_robots": tr("the website asks programs not to read this page; open it in the browser and save it"),
        "fetch_robots_unreachable": tr(
            "the website {host} does not say what programs may read, so nothing was; try later"
        ),
    }


def _no_connection() -> dict[str, str]:
    return {
        "fetch_no_network": tr("there is no way to the network: is this computer connected?"),
        "fetch_no_host": tr("there is no website called {host}: is the address typed right?"),
        "fetch_not_reached": tr("nothing answers at {host} ({why})"),
        "fetch_timed_out": tr("no answer came from {host} in time; try again later"),
        "fetch_proxy_not_reached": tr("the proxy {host} could not be reached; it stands under Sources"),
        "fetch_proxy_refused": tr("the proxy did not let the request through ({why})"),
        "fetch_tls": tr("the website {host} could not prove that it is who it says, so nothing was read ({why})"),
        "fetch_broken": tr("the answer broke off or could not be understood ({why})"),
        "fetch_cut_short": tr("the answer broke off in the middle, so nothing of it was kept"),
        "fetch_many_redirects": tr("the address leads on and on, more than {n} times"),
        "fetch_redirect_loop": tr("the address leads back to itself"),
    }


def _no_good_answer() -> dict[str, str]:
    return {
        "fetch_busy": tr("the website {host} is too busy just now; try again later"),
        "fetch_not_there": tr("there is no page at this address ({status})"),
        "fetch_refused": tr("the website does not let programs read this page ({status}); save it in the browser"),
        "fetch_server_fault": tr("the website has a fault of its own just now ({status}); try again later"),
        "fetch_status": tr("the website answered in a way that is not understood ({status})"),
    }


def _unusable() -> dict[str, str]:
    return {
        "fetch_wrong_type": tr("something else came than what was asked for: {media_type}"),
        "fetch_too_large": tr("the answer is larger than {limit_mb} MB, so nothing of it was kept"),
        "fetch_unfolds": tr("the answer unfolds to more than {limit_mb} MB, so nothing of it was kept"),
        "fetch_empty": tr("the page is empty"),
        "page_built_by_scripts": tr("this page builds itself in the browser; save it there and drop the file here"),
    }
