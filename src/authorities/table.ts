// Made by scripts/make-authorities.mjs; do not edit. Codes, names and regions: Office for National Statistics, by way
// of mySociety's register of UK local authorities (MIT licence).

/**
 * English councils with social care duties, and those that were abolished, a line each:
 * code, ONS code, name, official name, region, end, successors, other spellings.
 */
export const table = `
BDG|E09000002|Barking and Dagenham|London Borough of Barking and Dagenham|London|||
BNE|E09000003|Barnet|London Borough of Barnet|London|||
BNS|E08000016|Barnsley|Barnsley Metropolitan Borough Council|Yorkshire and the Humber|||
BAS|E06000022|Bath and North East Somerset|Bath and North East Somerset Council|South West|||
BDF|E06000055|Bedford|Bedford Borough Council|East of England|||
BEX|E09000004|Bexley|London Borough of Bexley|London|||
BIR|E08000025|Birmingham|Birmingham City Council|West Midlands|||
BBD|E06000008|Blackburn with Darwen|Blackburn with Darwen Borough Council|North West|||
BPL|E06000009|Blackpool|Blackpool Borough Council|North West|||
BOL|E08000001|Bolton|Bolton Metropolitan Borough Council|North West|||
BPC|E06000058|Bournemouth, Christchurch and Poole|Bournemouth, Christchurch and Poole Council|South West|||
BRC|E06000036|Bracknell Forest|Bracknell Forest Council|South East|||
BRD|E08000032|Bradford|City of Bradford Metropolitan District Council|Yorkshire and the Humber|||bradford mdc
BEN|E09000005|Brent|London Borough of Brent|London|||
BNH|E06000043|Brighton and Hove|Brighton and Hove City Council|South East|||the city of brighton and hove
BRY|E09000006|Bromley|London Borough of Bromley|London|||
BUC|E06000060|Buckinghamshire|Buckinghamshire Council|South East|||
BUR|E08000002|Bury|Bury Metropolitan Borough Council|North West|||
CLD|E08000033|Calderdale|Calderdale Metropolitan Borough Council|Yorkshire and the Humber|||
CAM|E10000003|Cambridgeshire|Cambridgeshire County Council|East of England|||
CMD|E09000007|Camden|London Borough of Camden|London|||
CBF|E06000056|Central Bedfordshire|Central Bedfordshire Council|East of England|||
CHE|E06000049|Cheshire East|Cheshire East Council|North West|||
CHW|E06000050|Cheshire West and Chester|Cheshire West and Chester Council|North West|||
BST|E06000023|City of Bristol|Bristol City Council|South West|||
LND|E09000001|City of London|City of London Corporation|London|||city and county of the city of london
CON|E06000052|Cornwall|Cornwall Council|South West|||
DUR|E06000047|County Durham|Durham County Council|North East|||
COV|E08000026|Coventry|Coventry City Council|West Midlands|||
CRY|E09000008|Croydon|London Borough of Croydon|London|||
CBD|E06000063|Cumberland|Cumberland Council|North West|||
DAL|E06000005|Darlington|Darlington Borough Council|North East|||
DER|E06000015|Derby|Derby City Council|East Midlands|||
DBY|E10000007|Derbyshire|Derbyshire County Council|West Midlands|||
DEV|E10000008|Devon|Devon County Council|South West|||
DNC|E08000017|Doncaster|City of Doncaster Council|Yorkshire and the Humber|||
DST|E06000059|Dorset|Dorset Council|South West|||
DUD|E08000027|Dudley|Dudley Metropolitan Borough Council|West Midlands|||
EAL|E09000009|Ealing|London Borough of Ealing|London|||
ERY|E06000011|East Riding of Yorkshire|East Riding of Yorkshire Council|Yorkshire and the Humber|||
ESX|E10000011|East Sussex|East Sussex County Council|South East|||
ENF|E09000010|Enfield|London Borough of Enfield|London|||
ESS|E10000012|Essex|Essex County Council|East of England|||
GAT|E08000037|Gateshead|Gateshead Metropolitan Borough Council|North East|||
GLS|E10000013|Gloucestershire|Gloucestershire County Council|South West|||
GRE|E09000011|Greenwich|Royal Borough of Greenwich|London|||
HCK|E09000012|Hackney|London Borough of Hackney|London|||
HAL|E06000006|Halton|Halton Borough Council|North West|||
HMF|E09000013|Hammersmith and Fulham|London Borough of Hammersmith & Fulham|London|||
HAM|E10000014|Hampshire|Hampshire County Council|South East|||
HRY|E09000014|Haringey|London Borough of Haringey|London|||
HRW|E09000015|Harrow|London Borough of Harrow|London|||
HPL|E06000001|Hartlepool|Hartlepool Borough Council|North East|||
HAV|E09000016|Havering|London Borough of Havering|London|||
HEF|E06000019|Herefordshire|Herefordshire Council|West Midlands|||
HRT|E10000015|Hertfordshire|Hertfordshire County Council|East of England|||
HIL|E09000017|Hillingdon|London Borough of Hillingdon|London|||
HNS|E09000018|Hounslow|London Borough of Hounslow|London|||
IOW|E06000046|Isle of Wight|Isle of Wight Council|South East|||
IOS|E06000053|Isles of Scilly|Council of the Isles of Scilly|South West|||
ISL|E09000019|Islington|London Borough of Islington|London|||
KEC|E09000020|Kensington and Chelsea|Royal Borough of Kensington and Chelsea|London|||
KEN|E10000016|Kent|Kent County Council|South East|||
KHL|E06000010|Kingston upon Hull|Hull City Council|Yorkshire and the Humber|||
KTT|E09000021|Kingston upon Thames|Royal Borough of Kingston upon Thames|London|||
KIR|E08000034|Kirklees|Kirklees Council|Yorkshire and the Humber|||
KWL|E08000011|Knowsley|Knowsley Metropolitan Borough Council|North West|||
LBH|E09000022|Lambeth|London Borough of Lambeth|London|||
LAN|E10000017|Lancashire|Lancashire County Council|North West|||
LDS|E08000035|Leeds|Leeds City Council|Yorkshire and the Humber|||
LCE|E06000016|Leicester|Leicester City Council|East Midlands|||
LEC|E10000018|Leicestershire|Leicestershire County Council|East Midlands|||
LEW|E09000023|Lewisham|London Borough of Lewisham|London|||
LIN|E10000019|Lincolnshire|Lincolnshire County Council|Yorkshire and the Humber|||
LIV|E08000012|Liverpool|Liverpool City Council|North West|||
LUT|E06000032|Luton|Luton Borough Council|East of England|||
MAN|E08000003|Manchester|Manchester City Council|North West|||
MDW|E06000035|Medway|Medway Council|South East|||the medway towns ua,medway towns ua
MRT|E09000024|Merton|London Borough of Merton|London|||
MDB|E06000002|Middlesbrough|Middlesbrough Borough Council|North East|||
MIK|E06000042|Milton Keynes|Milton Keynes Council|South East|||
NET|E08000021|Newcastle upon Tyne|Newcastle City Council|North East|||
NWM|E09000025|Newham|London Borough of Newham|London|||
NFK|E10000020|Norfolk|Norfolk County Council|East of England|||
NEL|E06000012|North East Lincolnshire|North East Lincolnshire Council|Yorkshire and the Humber|||
NLN|E06000013|North Lincolnshire|North Lincolnshire Council|Yorkshire and the Humber|||
NNT|E06000061|North Northamptonshire|North Northamptonshire Council|East Midlands|||
NSM|E06000024|North Somerset|North Somerset  Council|South West|||north west somerset
NTY|E08000022|North Tyneside|North Tyneside Council|North East|||
NYE|E06000065|North Yorkshire|North Yorkshire Council|Yorkshire and the Humber|||
NBL|E06000057|Northumberland|Northumberland County Council|North East|||
NGM|E06000018|Nottingham|Nottingham City Council|East Midlands|||
NTT|E10000024|Nottinghamshire|Nottinghamshire County Council|East Midlands|||
OLD|E08000004|Oldham|Oldham Metropolitan Borough Council|North West|||
OXF|E10000025|Oxfordshire|Oxfordshire County Council|South East|||
PTE|E06000031|Peterborough|Peterborough City Council|East of England|||
PLY|E06000026|Plymouth|Plymouth City Council|South West|||
POR|E06000044|Portsmouth|Portsmouth City Council|South East|||
RDG|E06000038|Reading|Reading Borough Council|South East|||
RDB|E09000026|Redbridge|London Borough of Redbridge|London|||
RCC|E06000003|Redcar and Cleveland|Redcar and Cleveland Borough Council|North East|||
RIC|E09000027|Richmond upon Thames|London Borough of Richmond upon Thames|London|||
RCH|E08000005|Rochdale|Rochdale Metropolitan Borough Council|North West|||
ROT|E08000018|Rotherham|Rotherham Metropolitan Borough Council|Yorkshire and the Humber|||
RUT|E06000017|Rutland|Rutland County Council|East Midlands|||
SLF|E08000006|Salford|Salford City Council|North West|||
SAW|E08000028|Sandwell|Sandwell Metropolitan Borough Council|West Midlands|||
SFT|E08000014|Sefton|Sefton Metropolitan Borough Council|North West|||
SHF|E08000019|Sheffield|Sheffield City Council|Yorkshire and the Humber|||
SHR|E06000051|Shropshire|Shropshire Council|West Midlands|||
SLG|E06000039|Slough|Slough Borough Council|South East|||
SOL|E08000029|Solihull|Solihull Metropolitan Borough Council|West Midlands|||
SMT|E06000066|Somerset|Somerset Council|South West|||
SGC|E06000025|South Gloucestershire|South Gloucestershire Council|South West|||
STY|E08000023|South Tyneside|South Tyneside Council|North East|||
STH|E06000045|Southampton|Southampton City Council|South East|||
SOS|E06000033|Southend-on-Sea|Southend-on-Sea Borough Council|East of England|||
SWK|E09000028|Southwark|London Borough of Southwark|London|||
SHN|E08000013|St. Helens|St Helens Council|North West|||
STS|E10000028|Staffordshire|Staffordshire County Council|West Midlands|||
SKP|E08000007|Stockport|Stockport Metropolitan Borough Council|North West|||
STT|E06000004|Stockton-on-Tees|Stockton-on-Tees Borough Council|North East|||
STE|E06000021|Stoke-on-Trent|Stoke-on-Trent City Council|West Midlands|||
SFK|E10000029|Suffolk|Suffolk County Council|East of England|||
SND|E08000024|Sunderland|Sunderland City Council|North East|||
SRY|E10000030|Surrey|Surrey County Council|South East|||
STN|E09000029|Sutton|London Borough of Sutton|London|||
SWD|E06000030|Swindon|Swindon Borough Council|South West|||
TAM|E08000008|Tameside|Tameside Metropolitan Borough Council|North West|||
TFW|E06000020|Telford and Wrekin|Telford & Wrekin Council|West Midlands|||telford and the wrekin ua
THR|E06000034|Thurrock|Thurrock Council|East of England|||
TOB|E06000027|Torbay|Torbay Council|South West|||
TWH|E09000030|Tower Hamlets|London Borough of Tower Hamlets|London|||
TRF|E08000009|Trafford|Trafford Metropolitan Borough Council|North West|||
WKF|E08000036|Wakefield|Wakefield Metropolitan District Council|Yorkshire and the Humber|||
WLL|E08000030|Walsall|Walsall Metropolitan Borough Council|West Midlands|||
WFT|E09000031|Waltham Forest|London Borough of Waltham Forest|London|||
WND|E09000032|Wandsworth|London Borough of Wandsworth|London|||
WRT|E06000007|Warrington|Warrington Borough Council|North West|||
WAR|E10000031|Warwickshire|Warwickshire County Council|West Midlands|||
WBK|E06000037|West Berkshire|West Berkshire Council|South East|||
WNT|E06000062|West Northamptonshire|West Northamptonshire Council|East Midlands|||
WSX|E10000032|West Sussex|West Sussex County Council|South East|||
WSM|E09000033|Westminster|City of Westminster|London|||
WAF|E06000064|Westmorland and Furness|Westmorland and Furness Council|North West|||
WGN|E08000010|Wigan|Wigan Metropolitan Borough Council|North West|||
WIL|E06000054|Wiltshire|Wiltshire Council|South West|||
WNM|E06000040|Windsor and Maidenhead|Royal Borough of Windsor and Maidenhead|South East|||
WRL|E08000015|Wirral|Wirral Borough Council|North West|||
WOK|E06000041|Wokingham|Wokingham Borough Council|South East|||
WLV|E08000031|Wolverhampton|City of Wolverhampton Council|West Midlands|||
WOR|E10000034|Worcestershire|Worcestershire County Council|West Midlands|||
YOR|E06000014|York|City of York Council|Yorkshire and the Humber|||
BMH|E06000028|Bournemouth|Bournemouth Borough Council||2019-03-31|BPC|
BKM|E10000002|Buckinghamshire County|Buckinghamshire County Council||2020-03-31|BUC|
CMA|E10000006|Cumbria|Cumbria County Council|North West|2023-04-01|CBD WAF|
DOR|E10000009|Dorset County|Dorset County Council|South West|2019-03-31|DST|
NYK|E10000023|North Yorkshire|North Yorkshire County Council|Yorkshire and the Humber|2023-04-01|NYE|
NTH|E10000021|Northamptonshire|Northamptonshire County Council|East Midlands|2021-04-01|NNT WNT|
POL|E06000029|Poole|Borough of Poole||2019-03-31|BPC|
SOM|E10000027|Somerset|Somerset County Council|South West|2023-04-01|SMT|
`;
