"""Words beside a name that are no part of it, and small words that belong to the surname after them."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words("""
    dr doctor mr mrs ms miss mx mister prof professor sir dame lady lord rev reverend hon nurse sister madam
    med dent habil
""")
CREDENTIALS = _words("""
    md do mbbs mbchb bmbs bchir mb chb bm bs bds dds dmd dpm dc od nd phd dphil dsc edd drph msc bsc ma ba mph mba mha
    rn lpn lvn bsn msn dnp np fnp anp agnp fnpbc fnpc aprn arnp crnp crna cnm cns cnp pa pac rph pharmd bpharm mpharm
    rgn rmn inp nip prescriber frcs mrcs frcp mrcp mrcgp frcgp frca mrcog mch mfds facs faad facog faap faafp facp
    fada fracs frcpc frcsc fracgp lcsw lmft lpc dip cert bc retd ret esq esquire
""")
JOBS = _words("""
    injector injectors practitioner aesthetic aesthetics aesthetician esthetician owner founder cofounder ceo coo
    director master lead cosmetic medical specialist provider registered physician surgeon dermatologist dentist
    pharmacist trainer she her hers he him his they them
""")
"""Words for what somebody does, which stand behind the name, or with a title before it."""

WORK = JOBS | {"nurse", "board", "certified"}
"""What stands behind a comma and has one of these in it is no name."""

NAMES_TOO = _words("do ma ba pa bc dc lady dame lord doctor sister hon")
"""Titles that are given names and credentials that are surnames as well: both readings are tried."""

SUFFIXES = dict(
    jr="jr", jnr="jr", junior="jr", sr="sr", snr="sr", senior="sr", ii="ii", iii="iii", iv="iv",
    **{"2nd": "ii", "3rd": "iii", "4th": "iv"},
)  # fmt: skip
PARTICLES = _words("""
    o mc mac fitz de del della dela da dal di du des dos das la las le los van von vander vanden der den ter ten
    st saint ste san santa el al ul bin ibn ben bint abu ap zu af av
""")
OTHER_NAME_FOLLOWS = (
    "née", "nee", "né", "born", "formerly known as", "formerly", "previously", "fka", "f/k/a", "maiden name",
    "also known as", "known as", "aka", "a/k/a", "alias", "now", "or",
)  # fmt: skip

LEGAL_FORMS = _words("""
    inc incorporated llc llp lp ltd limited plc pc pa pllc corp corporation co company dba pty gmbh the of and group
""")
OTHER_BUSINESS_NAME_FOLLOWS = ("doing business as", "d/b/a", "dba", "trading as", "t/a")
_SAME = """
    saint st street st avenue ave road rd north n south s east e west w centre center harbour harbor homecare home
    first 1st second 2nd third 3rd fourth 4th fifth 5th svcs services svc service ctr center cntr center med medical
    assoc associates phcy pharmacy hosp hospital mgmt management intl international chiro chiropractic hlth health
    derm dermatology surg surgery clinics clinic grp group dept department
"""
SAME_IN_BUSINESS = dict(zip(_SAME.split()[::2], _SAME.split()[1::2], strict=True))
"""Words that are written in two ways, each with the other one."""

TRADE_WORDS = _words("""
    medical clinic clinics clinique clinica klinik
    health healthcare care services service center centre centers practice pharmacy dental
    chiropractic physician physicians professional associates home supply equipment therapy aesthetics aesthetic
    beauty skin cosmetic cosmetics medspa spa salon dermatology surgery laser wellness md dds dc do dr doctor
""")
"""Words that say what a business does: two businesses that share only these are two businesses."""
